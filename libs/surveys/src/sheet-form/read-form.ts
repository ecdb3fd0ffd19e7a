import { readAmount, readWhole } from '../answers/read-text';
import { FORM_COLUMNS, FormLine, FormProblem, FormSheetName } from './form-sheets';
import { ReadLine } from './read-lines';
import { readType, TypeFields, TYPES_IN_WORDS } from './question-types';

type Path = readonly (string | number)[];

/** A document as the workbook says it, and where in the workbook each part of it stands. */
export interface ReadForm {
  readonly document: unknown;
  readonly problems: readonly FormProblem[];
  readonly places: readonly FormPart[];
}

/** A part of the document and the line it was read from. */
export interface FormPart {
  readonly path: Path;
  readonly sheet: FormSheetName;
  readonly line: number;
}

type Part = Record<string, unknown>;

/**
 * Makes a document of the lines of a workbook. What cannot be read is said with its cell; whether the document can be a
 * question set is for `checkQuestionSet` to say, and `placeOf` tells where.
 */
export const readForm = (lines: Readonly<Record<FormSheetName, readonly ReadLine[]>>): ReadForm => {
  const problems: FormProblem[] = [];
  const places: FormPart[] = [];
  const settings = lines.settings[0];
  const [sections, survey] = readSurvey(lines.survey, gapsOf(lines.gaps));
  const rules = lines.rules.map(({ cells }) => ruleOf(cells));
  problems.push(...survey.problems);
  places.push(
    ...survey.places,
    ...lines.rules.map(({ line }, at): FormPart => ({ path: ['rules', at], sheet: 'rules', line })),
  );
  const lists: Record<string, Part[]> = {};
  for (const { cells, line } of lines.choices) {
    const list = (lists[cells.list_name ?? ''] ??= []);
    places.push({ path: ['lists', cells.list_name ?? '', list.length], sheet: 'choices', line });
    list.push(filled({ code: cells.name, label: cells.label }));
  }
  if (settings) places.push({ path: [], sheet: 'settings', line: settings.line });
  const { form_id: code, form_title: title, purpose } = settings?.cells ?? {};
  return { document: { ...filled({ code, title, purpose }), sections, lists, rules }, problems, places };
};

/** Without what is blank. */
const filled = (part: Part): Part =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));

const commas = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const ruleOf = (cells: FormLine): Part =>
  filled({
    ...{ code: cells.name, weight: cells.weight?.toLowerCase(), rows: cells.rows, holds: cells.holds },
    ...{ names: commas(cells.about), says: cells.message, fix: cells.how_to_mend },
  });

const gapsOf = (lines: readonly ReadLine[]): ReadonlyMap<string, [string, string][]> => {
  const gaps = new Map<string, [string, string][]>();
  for (const { cells } of lines)
    gaps.set(cells.grid ?? '', [
      ...(gaps.get(cells.grid ?? '') ?? []),
      [cells.row ?? '', cells.column ?? ''],
    ]);
  return gaps;
};

interface SurveyRead {
  readonly problems: FormProblem[];
  readonly places: FormPart[];
}

/** XLSForm’s own words are taken too. */
const BEGINS: Readonly<Record<string, 'section' | 'rows'>> = {
  begin_section: 'section',
  begin_group: 'section',
  begin_rows: 'rows',
  begin_repeat: 'rows',
};
const ENDS = new Set(['end_section', 'end_group', 'end_rows', 'end_repeat']);

const readSurvey = (
  lines: readonly ReadLine[],
  gaps: ReadonlyMap<string, [string, string][]>,
): [sections: Part[], read: SurveyRead] => {
  const sections: (Part & { questions: Part[] })[] = [];
  const read: SurveyRead = { problems: [], places: [] };
  let open: (Part & { questions: Part[] }) | null = null;
  for (const one of lines) {
    const problem = (column: string, says: string): number =>
      read.problems.push({ sheet: 'survey', line: one.line, column, says });
    const type = (one.cells.type ?? '').toLowerCase();
    const begins = BEGINS[type];
    if (begins) {
      if (open)
        problem(
          'type',
          'A section begins before the one before it ends: write end_section or end_rows first',
        );
      open = { ...sectionOf(one.cells, begins === 'rows', problem), questions: [] };
      read.places.push({ path: ['sections', sections.length], sheet: 'survey', line: one.line });
      sections.push(open);
    } else if (ENDS.has(type)) {
      if (!open) problem('type', 'Nothing is open that could end here');
      open = null;
    } else {
      const asked = readType(type);
      if (!asked) problem('type', `“${one.cells.type ?? ''}” is no type. Use ${TYPES_IN_WORDS}`);
      else if (!open)
        problem('type', 'The question stands in no section: write begin_section or begin_rows before it');
      else {
        read.places.push({
          path: ['sections', sections.length - 1, 'questions', open.questions.length],
          sheet: 'survey',
          line: one.line,
        });
        open.questions.push(questionOf(one.cells, asked, { gaps, problem }));
      }
    }
  }
  return [sections, read];
};

type Complain = (column: string, says: string) => void;

const sectionOf = (cells: FormLine, hasRows: boolean, problem: Complain): Part =>
  filled({
    ...{ code: cells.name, title: cells.label, guidance: cells.hint, shownWhen: cells.relevant },
    rows: hasRows
      ? filled({
          ...{ one: cells.row_name, key: commas(cells.row_key), prefill: cells.prefill },
          most: number(cells, 'most', readWhole, problem),
        })
      : undefined,
  });

const questionOf = (
  cells: FormLine,
  asked: TypeFields,
  { gaps, problem }: { readonly gaps: ReadonlyMap<string, [string, string][]>; readonly problem: Complain },
): Part => {
  const isMoney = asked.kind === 'money' || asked['of'] === 'money';
  const amount = isMoney ? readAmount : readWhole;
  return filled({
    ...asked,
    ...{ code: cells.name, label: cells.label, guidance: cells.hint, shownWhen: cells.relevant },
    ...{
      required: yesNo(cells, 'required', problem),
      prefill: cells.prefill,
      askedAnyway: cells.asked_anyway,
    },
    ...{ readOnly: yesNo(cells, 'read_only', problem), formula: cells.calculation },
    ...{
      lowest: number(cells, 'lowest', amount, problem),
      highest: number(cells, 'highest', amount, problem),
    },
    ...{
      longest: number(cells, 'longest', readWhole, problem),
      most: number(cells, 'most', readWhole, problem),
    },
    totals: asked.kind === 'grid' ? yesNo(cells, 'totals', problem) : undefined,
    impossible: asked.kind === 'grid' ? gaps.get(cells.name ?? '') : undefined,
    pattern:
      cells.matches === undefined && cells.matches_message === undefined
        ? undefined
        : filled({ matches: cells.matches, says: cells.matches_message }),
  });
};

type SurveyColumn = (typeof FORM_COLUMNS.survey)[number];

const yesNo = (cells: FormLine, column: SurveyColumn, problem: Complain): boolean | undefined => {
  const text = cells[column]?.toLowerCase();
  if (text === undefined) return undefined;
  if (['yes', 'true', '1', 'y'].includes(text)) return true;
  if (!['no', 'false', '0', 'n'].includes(text)) problem(column, 'Write yes or no');
  return false;
};

const number = (
  cells: FormLine,
  column: SurveyColumn,
  read: (text: string) => number | null,
  problem: Complain,
): number | undefined => {
  const text = cells[column];
  if (text === undefined) return undefined;
  const value = read(text);
  if (value === null) problem(column, 'Write a number');
  return value ?? undefined;
};
