/** What the emitted codec calls the parts of a header. Whoever emits code that touches segments asks here. */
import { identifier } from './engine/names';

/** The property of a field: a number, or the octets. All control bits share `bits`. */
export function fieldProperty(field: string): string {
  return identifier(field);
}

/** The property that says whether the segment carries an option. */
export function presenceProperty(option: string): string {
  return `has${identifier(option)}`;
}

/** The property of an option's field. */
export function valueProperty(option: string, field: string): string {
  return `${identifier(option)}_${identifier(field)}`;
}

/** The property of an option whose fields repeat: one list, `first of first, second of first, first of second, …`. */
export function listProperty(option: string): string {
  return identifier(option);
}

/** The function of a derived field. */
export function deriveFunction(derived: string): string {
  return `derive${identifier(derived)}`;
}

export function bitConstant(bit: string): string {
  return `BIT_${identifier(bit)}`;
}
