import { Day } from '@lib/kernel/day';
import { Registration } from '@lib/provision/settings/registration';
import { oncePerReturn } from './once-per-return';
import { registerEver } from './register-on';

/** A setting that should be registered and is not; one that has applied is not yet. */
export const isUnregistered = (registration: Registration | null): boolean =>
  registration === 'unregistered' || registration === 'applied';

/** The placements in settings that are not registered, whether or not they last, with their price. */
export const unregisteredPlacements = oncePerReturn(async (tx, asked) =>
  (await registerEver(tx, asked)).filter(({ registration }) => isUnregistered(registration)),
);

/** A stay, as nights are counted: the day it ended is not one. */
interface Stay {
  readonly startedOn: Day;
  readonly endedOn: Day | null;
}

/** Whether the child slept there on the night of a day. */
export const holdsOn = ({ startedOn, endedOn }: Stay, on: Day): boolean =>
  startedOn <= on && (endedOn === null || endedOn > on);
