import { Question } from './question';
import { RowsSection } from './question-set';

/** A text that has to look like the reference the service knows a child by. */
const asksForReference = (question: Question): boolean =>
  question.kind === 'text' && (question.pattern?.matches.startsWith('^C-') ?? false);

/** What rows that are filled in are taken from children one by one. */
const SOURCES_OF_CHILDREN: readonly (string | undefined)[] = ['register', 'searches'];

/** Why rows are about children, whatever the question set says of them; null where nothing tells. */
export const tellsOfChildren = ({ rows, questions }: RowsSection): string | null => {
  if (/\bchild(ren)?\b/i.test(rows.one)) return `a row is called “${rows.one}”`;
  if (SOURCES_OF_CHILDREN.includes(rows.prefill)) return `its rows are filled in from ${rows.prefill}`;
  const asking = questions.find(asksForReference);
  return asking ? `${asking.code} asks for the reference of a child` : null;
};

/**
 * Whether the rows of a section are about children one by one: they are then read under the agreement for high-cost rows
 * too. They are, unless the question set says that they are not and nothing in them tells otherwise: a section that says
 * nothing is protected rather than not.
 */
export const isAboutChildren = (section: RowsSection): boolean =>
  section.rows.aboutChildren !== false || tellsOfChildren(section) !== null;
