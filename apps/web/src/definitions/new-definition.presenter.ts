import { sentenceCase } from '@lib/kernel/sentence-case';
import { addDays } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { changesInWords } from '@lib/high-cost/definitions/definition-changes';
import { OTHER_CONDITIONS, OTHER_KEYS } from '@lib/high-cost/definitions/definition-words';
import { DefinitionList } from '@lib/high-cost/definitions/definitions.service';
import { MadeDefinition, NewDefinition } from '@lib/high-cost/definitions/made-definition';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { Choice } from '@lib/web-kit/govuk/choice';
import { hiddenFields } from '../children/entering/add-child.presenter';
import { MOST_TIERS } from '@lib/high-cost/definitions/definition-problems';
import { whatCounts } from './definitions.presenter';
import { definitionsPaths } from './definitions.paths';

const OTHERS: readonly Choice[] = OTHER_KEYS.map((value) => ({
  value,
  text: sentenceCase(OTHER_CONDITIONS[value]),
}));

/** The form, with what was typed or what counts by the latest version. */
export const presentNewDefinition = ({ today }: DefinitionList, form: FormModel): object => ({
  title: 'Make the next version',
  back: { href: definitionsPaths.list },
  action: definitionsPaths.new,
  tiers: Array.from({ length: MOST_TIERS }, (_, at) => ({ name: `tier${at + 1}`, number: at + 1 })),
  others: OTHERS,
  tomorrow: formatDay(addDays(today, 1)),
  form,
});

/** What is about to be made, and what it changes. */
export const presentDefinitionCheck = (
  { last, inForce }: DefinitionList,
  next: NewDefinition,
  form: FormModel,
): object => ({
  title: `Check before you make version ${last.version + 1}`,
  back: { href: definitionsPaths.list },
  action: definitionsPaths.new,
  rows: [
    { label: 'Counts from', value: formatDay(next.validFrom) },
    ...whatCounts(next),
    { label: 'Why', value: next.because },
  ],
  comparisons: [
    comparison(inForce, next, 'in force today'),
    ...(last.version === inForce.version ? [] : [comparison(last, next, waitingWords(last, next))]),
  ],
  hidden: hiddenFields(form),
});

const waitingWords = ({ validFrom }: MadeDefinition, next: NewDefinition): string =>
  validFrom === next.validFrom
    ? 'which was to begin on the same day, and will never be in force'
    : `which begins on ${formatDay(validFrom)}`;

const comparison = (before: MadeDefinition, next: NewDefinition, stands: string): object => ({
  heading: `What changes from version ${before.version}, ${stands}`,
  changes: changesInWords(before, next),
});
