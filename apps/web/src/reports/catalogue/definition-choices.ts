import { formatDay } from '@lib/kernel/london-format';
import { HcliDefinition } from '@lib/high-cost/definitions/hcli-definition';

/** The versions a report of high-cost placements can be shown under; blank is the one in force on its day. */
export const definitionChoices = (
  definitions: readonly Pick<HcliDefinition, 'version' | 'validFrom'>[],
): { readonly value: string; readonly text: string }[] =>
  definitions.map(({ version, validFrom }) => ({
    value: String(version),
    text: `Version ${version}, from ${formatDay(validFrom)}`,
  }));

/** The version that was chosen; none where the choice was left alone. */
export const chosenDefinition = (typed: string | undefined): number | undefined =>
  typed ? Number(typed) : undefined;
