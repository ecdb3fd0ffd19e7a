import { guardText } from '@lib/workbook/writing/safe-text';
import { amountOf, QuestionPart } from './data-cell';
import { AnswersAs } from './wave-data';

const LONGEST = 150;

/** Headings of a table that are all different, in words or codes; each names its unit (rules ). */
export const headingsOf = (
  parts: readonly QuestionPart[],
  as: AnswersAs,
  taken: readonly string[],
): string[] => {
  const used = new Set(taken.map((heading) => heading.toLowerCase()));
  return parts.map((part) => {
    const heading = freeHeading(part, as, used);
    used.add(heading.toLowerCase());
    return heading;
  });
};

const freeHeading = (part: QuestionPart, as: AnswersAs, used: ReadonlySet<string>): string => {
  const unit = amountOf(part.question) === 'pounds' ? ' (£)' : '';
  const plain = `${as === 'codes' ? codeOf(part) : wordsOf(part)}${unit}`;
  return used.has(plain.toLowerCase()) ? `${wordsOf(part)} [${codeOf(part)}]${unit}` : plain;
};

/** As a program names it: `by_age.under_1.foster`. */
export const codeOf = ({ question, cell }: QuestionPart): string =>
  cell === null ? question.code : `${question.code}.${cell.down}.${cell.across}`;

const wordsOf = ({ question, cell }: QuestionPart): string => {
  const words = cell === null ? question.label : `${question.label}: ${cell.words}`;
  const line = words.replace(/\s+/g, ' ').trim();
  const short = line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
  return guardText(short) === short ? short : question.code;
};
