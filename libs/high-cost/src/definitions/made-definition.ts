import { Temporal } from 'temporal-polyfill';
import { FIRST_DEFINITION } from './first-definition';
import { HcliDefinition } from './hcli-definition';

/** A version with who made it, when and why. */
export interface MadeDefinition extends HcliDefinition {
  readonly because: string;
  /** Null for the first, which is the service’s own. */
  readonly madeAt: Temporal.Instant | null;
  /** Null for the first. */
  readonly madeByName: string | null;
}

/** The first as its page tells of it. */
export const FIRST_MADE: MadeDefinition = {
  ...FIRST_DEFINITION,
  because: 'No definition was agreed across London, so that the service brings one to begin with.',
  madeAt: null,
  madeByName: null,
};

/** A version somebody wants to make: its number is for the service to give. */
export type NewDefinition = Omit<HcliDefinition, 'version'> & Pick<MadeDefinition, 'because'>;
