import { UploadShown } from '@lib/surveys/workbook/return-uploads.service';
import { WeighedFinding } from '@lib/surveys/weighing/weigh-return';
import { CellParts, DataTable } from '@lib/web-kit/tables/data-table';
import { counted } from '../upload-words';
import { questionsByCode } from './change-lines';

const SHOWN = 50;

/** What the rules would say of the return once the upload is applied: to be mended before it is sent, not before it is saved. */
export const afterOf = ({ after, plan, page }: NonNullable<UploadShown['waits']>): object => {
  const { missing, errors, queries, explained, once, inRows } = after.tally;
  const says = after.findings.filter(
    ({ weight, explanation }) => weight !== 'missing' && explanation === null,
  );
  const questions = questionsByCode(page.compiled.set);
  const lines = new Map(plan.rows.map((row) => [row.rowId, row]));
  const whereOf = ({ place }: WeighedFinding): CellParts => {
    const row = place.row === null ? null : lines.get(place.row);
    const section = page.compiled.set.sections.find(({ code }) => code === place.section)?.title ?? '';
    if (place.row === null) return { text: section };
    return row
      ? { text: row.label, note: `${section}, row ${row.line} of the sheet` }
      : { text: section, note: 'A row that is not in the file' };
  };
  const table: DataTable = {
    caption: 'Errors and queries once it is applied',
    ...{ hideCaption: true, small: true, stacks: true },
    columns: [{ text: 'Where' }, { text: 'Question' }, { text: 'Kind' }, { text: 'What is wrong, and what to do', width: 'one-third' }],
    rows: says.slice(0, SHOWN).map((finding) => [
      whereOf(finding),
      questions.get(finding.place.question)?.label ?? '',
      finding.weight === 'error' ? 'Error' : 'Query',
      { text: finding.says, note: finding.fix },
    ]),
  }; // prettier-ignore
  return {
    words: [
      [missing, 'answer missing', 'answers missing'] as const,
      [errors, 'error', 'errors'] as const,
      [queries - explained, 'query to explain', 'queries to explain'] as const,
      [once.toConfirm + inRows.toConfirm, 'answer to confirm', 'answers to confirm'] as const,
    ]
      .filter(([count]) => count > 0)
      .map(([count, one, several]) => counted(count, one, several))
      .join(', '),
    ...{ table: says.length === 0 ? null : table, count: says.length, most: SHOWN },
  };
};
