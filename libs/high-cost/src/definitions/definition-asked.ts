import { Day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { definitionOn, HcliDefinition } from './hcli-definition';

/** The version asked for, or the one in force on the day. @throws InvalidError where there is none */
export const definitionAsked = (
  definitions: readonly HcliDefinition[],
  { on, version }: { readonly on: Day; readonly version: number | null },
): HcliDefinition => {
  const found =
    version === null ? definitionOn(definitions, on) : definitions.find((one) => one.version === version);
  if (found) return found;
  const field = version === null ? 'on' : 'definition';
  const message =
    version === null
      ? 'No definition of a high-cost placement was in force on that day: choose a later day'
      : 'There is no such version of the definition: choose one from the list';
  throw new InvalidError(message, 'hcli-definition', [{ field, message }]);
};
