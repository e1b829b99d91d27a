/** Flink settings as lines for `config.yaml` (or the older `flink-conf.yaml`): `key: value`. */
export function settingLines(settings: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(settings).map(([key, value]) => `${key}: ${yamlScalar(value)}`);
}

/** Quotes only what YAML would misread: the old file format takes quotes literally. */
function yamlScalar(value: string): string {
  const plain = /^[^\s#&*!|>'"%@`{}[\],?:-]/.test(value) || /^-?[\d.]/.test(value);
  const safe = plain && !/: |:$| #|\s$|[\n\t]/.test(value);
  return safe ? value : JSON.stringify(value);
}
