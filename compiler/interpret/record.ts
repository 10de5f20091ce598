/** A connection as the interpreter keeps it: every variable by its name. */
import { HeldSegments } from '../../engine/held-segments';
import type { AnySegment, ConnectionRecord, Effects } from '../../engine/machine';
import { OctetQueue } from '../../engine/octet-queue';
import { OctetStream } from '../../engine/octet-stream';
import type { TableVariable } from '../table';
import type { Value } from './evaluate';

/** A segment by the names that the codec gives its fields. */
export type NamedSegment = AnySegment & Record<string, Value>;
export type InterpretedEffects = Effects<InterpretedRecord, NamedSegment>;

export interface InterpretedRecord extends ConnectionRecord {
  readonly io: InterpretedEffects;
  readonly settings: ReadonlyMap<string, number | boolean>;
  readonly choices: ReadonlyMap<string, number>;
  readonly values: Map<string, Value>;
}

export function emptyValue(variable: TableVariable): Value {
  switch (variable.type) {
    case 'bool':
      return false;
    case 'octets':
      return new OctetQueue();
    case 'stream':
      return new OctetStream();
    case 'held':
      return new HeldSegments<NamedSegment>();
    default:
      return 0;
  }
}

/** Streams and queues are copied, plain values are what they are. */
export function copyValue(value: Value): Value {
  if (value instanceof OctetStream || value instanceof OctetQueue || value instanceof HeldSegments) return value.copy();
  return value;
}

export function sizeOf(value: Value): number | boolean {
  if (value instanceof HeldSegments) return value.count;
  if (value instanceof OctetStream || value instanceof OctetQueue) return value.size;
  return value as number | boolean;
}
