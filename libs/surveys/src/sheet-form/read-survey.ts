import { FormColumn, FormProblem, FormSheetName } from './form-sheets';
import { ReadLine } from './read-lines';
import { Complain, Gaps, Part, questionOf, sectionOf } from './read-question';
import { readType, TypeFields, TYPES_IN_WORDS } from './question-types';

/** A part of the document and the line it was read from. */
export interface FormPart {
  readonly path: readonly (string | number)[];
  readonly sheet: FormSheetName;
  readonly line: number;
}

type SectionRead = Part & { readonly questions: Part[] };

export interface SurveyRead {
  readonly sections: readonly SectionRead[];
  readonly problems: readonly FormProblem[];
  readonly places: readonly FormPart[];
  /** The grids there are, with their place in the document. */
  readonly grids: ReadonlyMap<string, FormPart['path']>;
}

/** XLSForm’s own words are taken too. */
const BEGINS: Readonly<Record<string, 'section' | 'rows'>> = {
  begin_section: 'section',
  begin_group: 'section',
  begin_rows: 'rows',
  begin_repeat: 'rows',
};
const ENDS = new Set(['end_section', 'end_group', 'end_rows', 'end_repeat']);

/** The sheet *survey*, line by line: sections that begin and end, and the questions between. */
export const readSurvey = (lines: readonly ReadLine[], gaps: Gaps): SurveyRead => {
  const read = new Reading(gaps);
  lines.forEach((line) => read.take(line));
  read.end();
  return read;
};

class Reading implements SurveyRead {
  readonly sections: SectionRead[] = [];
  readonly problems: FormProblem[] = [];
  readonly places: FormPart[] = [];
  readonly grids = new Map<string, FormPart['path']>();
  /** The line on which the section begins that is not ended yet. */
  private openedOn: number | null = null;

  constructor(private readonly gaps: Gaps) {}

  take({ line, cells }: ReadLine): void {
    const problem: Complain = (column, says) => this.complain(line, column, says);
    const type = (cells.type ?? '').toLowerCase().replace(/^(begin|end) /, '$1_');
    const begins = BEGINS[type];
    if (begins) return this.begin(line, sectionOf(cells, begins === 'rows', problem));
    if (ENDS.has(type)) {
      if (this.openedOn === null) problem('type', 'Nothing is open that could end here');
      this.openedOn = null;
      return;
    }
    const asked = readType(cells.type ?? '');
    if (!asked) problem('type', `${noType(cells.type)}. Use ${TYPES_IN_WORDS}`);
    else if (this.openedOn === null)
      problem('type', 'The question stands in no section: write begin_section or begin_rows before it');
    else this.ask(line, asked, questionOf(cells, asked, { gaps: this.gaps, problem }));
  }

  end(): void {
    if (this.openedOn !== null)
      this.complain(
        this.openedOn,
        'type',
        'The section does not end: write end_section or end_rows after its questions',
      );
  }

  private begin(line: number, section: Part): void {
    if (this.openedOn !== null)
      this.complain(
        line,
        'type',
        'A section begins before the one before it ends: write end_section or end_rows first',
      );
    this.openedOn = line;
    this.places.push({ path: ['sections', this.sections.length], sheet: 'survey', line });
    this.sections.push({ ...section, questions: [] });
  }

  private ask(line: number, { kind }: TypeFields, question: Part): void {
    const { questions } = this.sections.at(-1)!;
    const path = ['sections', this.sections.length - 1, 'questions', questions.length];
    this.places.push({ path, sheet: 'survey', line });
    if (kind === 'grid') this.grids.set(String(question['code']), path);
    questions.push(question);
  }

  private complain(line: number, column: FormColumn, says: string): void {
    this.problems.push({ sheet: 'survey', line, column, says });
  }
}

const noType = (type: string | undefined): string =>
  type === undefined ? 'The line has no type' : `“${type}” is no type`;
