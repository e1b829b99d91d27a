import { optionOf } from '../api/option-key.ts';
import { NULL, number } from '../values/unknown.ts';
import type { CallSite, Value } from '../values/value.ts';
import { isEnvironment, simpleName } from './flink-names.ts';
import type { PipelineSetting } from './pipeline.ts';
import { newestKey, settingOf } from './setting-keys.ts';

/** Whether a call sets something for the whole job. */
export function isSetting(call: CallSite): boolean {
  if (!/^(?:set|enable|disable|register|addDefaultKryo|configure)/.test(call.name)) return false;
  return isEnvironment(call.owner) || CONFIGURATIONS.test(simpleName(call.owner));
}

const CONFIGURATIONS =
  /^(?:CheckpointConfig|ExecutionConfig|Configuration|TableConfig|TableConfiguration|GlobalConfiguration)$/;

/** What a call sets; several for `enableCheckpointing(interval, mode)`. */
export function settingsOf(call: CallSite): readonly PipelineSetting[] {
  const { name, arguments: args } = call;
  const owner = simpleName(call.owner);
  if (
    /^(?:Configuration|TableConfig)$/.test(owner) &&
    /^set(?:String|Integer|Long|Boolean|Double|Float|Bytes|Class)?$/.test(name)
  ) {
    return [{ key: keyOf(args[0]), value: args[1] ?? NULL, call }];
  }
  if (owner === 'Configuration' || name === 'configure')
    return name === 'configure' ? [{ key: undefined, value: args[0] ?? NULL, call }] : [];
  const known = settingOf(name);
  const key = known && exactKey(known.key, call);
  const value = args[0] ?? (known?.value === undefined ? undefined : number(known.value));
  const setting = { key, value: value ?? implied(call), call };
  const mode = name === 'enableCheckpointing' ? args[1] : undefined;
  return mode ? [setting, { key: 'execution.checkpointing.mode', value: mode, call }] : [setting];
}

/** What is set by a call without arguments: `enableCheckpointing()` means 500 ms (up to 1.20). */
function implied({ name }: CallSite): Value {
  return name === 'enableCheckpointing' ? number(500n) : NULL;
}

/** Storage is a folder, or an object that knows more. */
function exactKey(key: string, { name, descriptor }: CallSite): string {
  if (name === 'setCheckpointStorage' && /CheckpointStorage;\)/.test(descriptor))
    return 'execution.checkpointing.storage';
  return key;
}

/** `CheckpointingOptions.CHECKPOINTING_INTERVAL`, a string, or `key("…").intType()` of the job. */
function keyOf(option: Value | undefined): string | undefined {
  if (option?.kind === 'string') return newestKey(option.text);
  if (option?.kind === 'static') {
    const known = optionOf(option.owner, option.field);
    return known && newestKey(known.key);
  }
  for (let next: Value | undefined = option; next?.kind === 'object'; next = next.made.receiver) {
    const [key] = next.made.arguments;
    if (next.made.name === 'key' && key?.kind === 'string') return newestKey(key.text);
  }
  return undefined;
}
