import { formatDay } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { CostLine, LINE_KINDS, PAYERS } from '@lib/high-cost/costs/cost-line';
import { weeklyOn } from '@lib/high-cost/costs/cost-of';
import { linesHeld } from '@lib/high-cost/register/register-row';
import { RegisterPage } from '@lib/high-cost/register/register.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { Choice } from '@lib/web-kit/govuk/choice';
import { hiddenFields } from '../../children/entering/add-child.presenter';
import { lineRows, priceWords } from '../record/lines-table';
import { captionOf } from '../record/record.presenter';
import { registerPaths } from '../register.paths';

export const choicesOf = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

const PER: readonly Choice[] = [
  { value: 'week', text: 'Every week' },
  { value: 'once', text: 'Once', hint: 'A cost that comes once, for example furniture or a court report' },
];

const aboutOf = ({ row }: RegisterPage): object => ({
  caption: captionOf(row),
  back: { href: registerPaths.placement(row.placement.id) },
  action: registerPaths.addLine(row.placement.id),
});

/** The form for a price. */
export const presentAddLine = (found: RegisterPage, form: FormModel): object => ({
  ...aboutOf(found),
  title: 'Add a cost line',
  startedOn: formatDay(found.row.placement.startedOn),
  kinds: choicesOf(LINE_KINDS),
  payers: choicesOf(PAYERS),
  per: PER,
  // As they were when the form was first read, so that what came in between is told.
  linesVersion: form.values['linesVersion'] ?? found.linesVersion,
  form,
});

/** The lines as they are recorded by now, for who was second. */
export const linesInWords = ({ row }: RegisterPage): string[] =>
  row.lines.map(
    (line) =>
      `${LINE_KINDS[line.kind]}: ${priceWords(line)} from ${formatDay(line.startsOn)}, recorded by ${line.enteredByName}`,
  );

/** What is about to be saved, and what a week comes to with it. */
export const presentCheckLine = (found: RegisterPage, line: CostLine, form: FormModel): object => ({
  ...aboutOf(found),
  title: 'Check before you add the cost line',
  rows: lineRows(line),
  consequence: consequenceOf(found, line),
  hidden: hiddenFields(form),
});

const consequenceOf = ({ row }: RegisterPage, line: CostLine): string => {
  const day = formatDay(line.startsOn);
  if (line.per === 'once') return `It is counted on ${day}. What the placement costs a week stays as it is.`;
  const before = weeklyOn(linesHeld(row), line.startsOn);
  const after = weeklyOn([...linesHeld(row), line], line.startsOn);
  return `On ${day} the placement will cost ${formatPounds(after)} a week. Without this line it is ${formatPounds(before)}.`;
};
