/** What Flink makes of state when it is restored into another job: its rules for serializers, and its words. */
export {
  type Compatibility,
  changeOf,
  type Difference,
  differenceText,
  type ShapeChange,
} from './difference.ts';
export { kindException } from './exceptions.ts';
export { type SerializerShape, type ShapePart, shapeText } from './serializer-shape.ts';
export { shapeChange } from './shape-change.ts';
export { type StateShapes, type StateVerdict, stateVerdict, type TimeToLiveSwitch } from './state-verdict.ts';
export { hasTimeToLive, unwrapped, withTimeToLive } from './time-to-live.ts';
