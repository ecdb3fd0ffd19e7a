import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { formatDay } from '@lib/kernel/london-format';
import { Note } from '@lib/workbook/writing/workbook-document';
import { ReturnedBy } from './returned-by.query';

/** What the tables count, and what was allowed to single boroughs. */
export const completionNotes = (rows: readonly ReturnedBy[]): Note[] => [
  {
    id: 'status',
    text: 'As it stood at the end of the date: what was handed in by then, and what was decided of it by then. Overdue means that the deadline of the borough had passed and nothing was handed in. Ready to approve means that it waited for the borough’s own approver; what was then taken or sent back counts as in progress. Nothing is put in the place of a missing return.',
  },
  {
    id: 'late',
    text: 'Days after the deadline of the borough on which it first handed in. A correction later makes nobody late.',
  },
  {
    id: 'errors',
    text: 'Errors by the rules of the question set that were there when somebody saved the return, and were gone later. A return can only be handed in without errors.',
  },
  {
    id: 'filled-in',
    text: 'The share of what was asked that stands as the service had filled it in, from returns on children looked after (SSDA903), the register, the panel or the last wave. A grid counts as one question, and what stands of it by the share of its cells. What may be left blank, and is, does not count.',
  },
  { id: 'extensions', text: extensionsIn(rows) },
];

const extensionsIn = (rows: readonly ReturnedBy[]): string => {
  const extended = rows.filter(({ inWave }) => inWave.extendedBecause !== null);
  const notExpected = rows.filter(({ inWave }) => inWave.notExpectedBecause !== null);
  const lines = [
    ...extended.map(
      ({ wave, inWave, deadlineOn }) =>
        `${nameOf(inWave)} had until ${formatDay(deadlineOn)} for ${wave.collectionTitle}, ${wave.title}: ${sentence(inWave.extendedBecause!)}`,
    ),
    ...notExpected.map(
      ({ wave, inWave }) =>
        `No return of ${nameOf(inWave)} was expected for ${wave.collectionTitle}, ${wave.title}: ${sentence(inWave.notExpectedBecause!)}`,
    ),
  ];
  const deadline = 'The deadline is that of the borough, as it was last set.';
  return lines.length === 0 ? `${deadline} None was extended.` : `${deadline} Extensions: ${lines.join(' ')}`;
};

const nameOf = ({ boroughId }: { readonly boroughId: number }): string => authorityById(boroughId).name;

/** As somebody typed it, on one line. */
const sentence = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
};
