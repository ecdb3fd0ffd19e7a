import { FORM_COLUMNS, FormLine, FormProblem, FormSheetName } from './form-sheets';
import { ReadLine } from './read-lines';
import { codesIn, filled, Gaps, Part } from './read-question';
import { FormPart, readSurvey, SurveyRead } from './read-survey';

/** A document as the workbook says it, and where in the workbook each part of it stands. */
export interface ReadForm {
  readonly document: unknown;
  readonly problems: readonly FormProblem[];
  readonly places: readonly FormPart[];
}

type Lines = Readonly<Record<FormSheetName, readonly ReadLine[]>>;

/**
 * Makes a document of the lines of a workbook. What cannot be read is said with its cell; whether the document can be a
 * question set is for `checkQuestionSet` to say, and `placeOf` tells where.
 */
export const readForm = (lines: Lines): ReadForm => {
  const survey = readSurvey(lines.survey, gapsOf(lines.gaps));
  const [lists, choices] = listsOf(lines.choices);
  const rules = lines.rules.map(({ cells }) => ruleOf(cells));
  const { form_id: code, form_title: title, purpose } = lines.settings[0]?.cells ?? {};
  return {
    document: { ...filled({ code, title, purpose }), sections: survey.sections, lists, rules },
    problems: [...settingsProblems(lines.settings), ...survey.problems, ...gapProblems(lines.gaps, survey)],
    places: [
      ...lines.settings.slice(0, 1).map(({ line }): FormPart => ({ path: [], sheet: 'settings', line })),
      ...survey.places,
      ...gapPlaces(lines.gaps, survey),
      ...choices,
      ...lines.rules.map(({ line }, at): FormPart => ({ path: ['rules', at], sheet: 'rules', line })),
    ],
  };
};

const settingsProblems = (lines: readonly ReadLine[]): FormProblem[] => {
  const [first, second] = lines;
  const sheet = 'settings';
  if (!first)
    return [
      { sheet, line: null, column: null, says: `Write one line below ${FORM_COLUMNS.settings.join(', ')}` },
    ];
  return second
    ? [
        {
          sheet,
          line: second.line,
          column: null,
          says: 'There can be one line: a workbook is one question set',
        },
      ]
    : [];
};

const ruleOf = (cells: FormLine): Part =>
  filled({
    ...{ code: cells.name, weight: cells.weight?.toLowerCase(), rows: cells.rows, holds: cells.holds },
    ...{ names: codesIn(cells.about), says: cells.message, fix: cells.how_to_mend },
  });

const listsOf = (lines: readonly ReadLine[]): [lists: Record<string, Part[]>, places: FormPart[]] => {
  const lists: Record<string, Part[]> = {};
  const places = lines.map(({ cells, line }): FormPart => {
    const list = cells.list_name ?? '';
    const choices = (lists[list] ??= []);
    choices.push(filled({ code: cells.name, label: cells.label }));
    return { path: ['lists', list, choices.length - 1], sheet: 'choices', line };
  });
  return [lists, places];
};

const gapsOf = (lines: readonly ReadLine[]): Gaps => {
  const gaps = new Map<string, [string, string][]>();
  for (const { cells } of lines) {
    const grid = cells.grid ?? '';
    gaps.set(grid, [...(gaps.get(grid) ?? []), [cells.row ?? '', cells.column ?? '']]);
  }
  return gaps;
};

const gapProblems = (lines: readonly ReadLine[], { grids }: SurveyRead): FormProblem[] =>
  lines
    .filter(({ cells }) => !grids.has(cells.grid ?? ''))
    .map(({ line, cells }) => ({
      ...{ sheet: 'gaps', line, column: 'grid' },
      says: cells.grid === undefined ? 'Write the name of the grid' : `There is no grid called ${cells.grid}`,
    }));

const gapPlaces = (lines: readonly ReadLine[], { grids }: SurveyRead): FormPart[] => {
  const counted = new Map<string, number>();
  return lines.flatMap(({ line, cells }): FormPart[] => {
    const grid = cells.grid ?? '';
    const path = grids.get(grid);
    if (!path) return [];
    const at = counted.get(grid) ?? 0;
    counted.set(grid, at + 1);
    return [{ path: [...path, 'impossible', at], sheet: 'gaps', line }];
  });
};
