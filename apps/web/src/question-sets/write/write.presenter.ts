import { PREFILL_SOURCES } from '@lib/surveys/prefill/prefill-register';
import { AnswerSource, RowSource } from '@lib/surveys/prefill/prefill-source';
import { WrittenProblem } from '@lib/surveys/question-sets/written-set';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { questionSetsPaths } from '../question-sets.paths';

/** Where a question set is uploaded. */
export const presentWrite = (form: FormModel): object => ({
  title: 'Upload a question set',
  back: { href: questionSetsPaths.list },
  action: questionSetsPaths.new,
  sources: SOURCES,
  form,
});

/** What a question set can name as `prefill`. */
const SOURCES: DataTable = {
  caption: 'What can be filled in',
  hideCaption: true,
  small: true,
  columns: [
    { text: 'Write as prefill' },
    { text: 'What is filled in', width: 'one-third' },
    { text: 'Where it is held' },
  ],
  rows: PREFILL_SOURCES.map((source) => [
    source.code,
    { text: source.gives, note: source.of === 'rows' ? fieldsWords(source) : kindsWords(source) },
    source.heldIn,
  ]),
};

function fieldsWords({ fields }: RowSource): string {
  return `Rows, with the questions ${Object.keys(fields).join(', ')}`;
}

function kindsWords({ kinds }: AnswerSource): string {
  return `For a question of the type ${kinds.map((kind) => (kind === 'whole' ? 'integer' : kind === 'day' ? 'date' : kind)).join(' or ')}`;
}

/** More than this nobody mends in one go. */
const MOST_SHOWN = 100;

/** What is wrong with a file, each with its place. */
export const presentProblems = (
  written: readonly WrittenProblem[],
): { readonly problems: DataTable | null } => {
  if (written.length === 0) return { problems: null };
  const isDocument = written.some(({ path }) => path !== null);
  const more =
    written.length > MOST_SHOWN
      ? `, the first ${MOST_SHOWN} of ${written.length.toLocaleString('en-GB')}`
      : '';
  const shown = written.slice(0, MOST_SHOWN);
  return {
    problems: {
      caption: `What is wrong, and where${more}`,
      ...(isDocument ? inDocument(shown) : inWorkbook(shown)),
    },
  };
};

type Rows = Pick<DataTable, 'columns' | 'rows'>;

const inDocument = (written: readonly WrittenProblem[]): Rows => ({
  columns: [{ text: 'Place in the document', width: 'one-third' }, { text: 'What is wrong' }],
  rows: written.map(({ path, says }) => [path, says]),
});

const inWorkbook = (written: readonly WrittenProblem[]): Rows => ({
  columns: [{ text: 'Sheet' }, { text: 'Line' }, { text: 'Column' }, { text: 'What is wrong' }],
  rows: written.map(({ sheet, line, column, says }) => [
    sheet,
    line === null ? 'The whole sheet' : String(line),
    column ?? 'The whole line',
    says,
  ]),
});
