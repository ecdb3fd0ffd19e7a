import { LONG_FILES } from '../reviewed/reviewed';
import { filesOf, Project } from '../source/project';
import { SourceRule } from './rule';

const NEEDS_A_REASON = 250;
const TOO_LONG = 400;

/** Lists of facts are as long as the facts: code sets, made-up names, what each column is for. */
const isData = (path: string): boolean =>
  /^(libs\/reference-data\/src\/codes|libs\/boroughs\/src\/(authorities|adjoining|groupings)|migrations\/data-map)\//.test(
    path,
  );

const isMeasured = (path: string): boolean => /\.(ts|js|mjs|njk|scss)$/.test(path) && !isData(path);

/** Lines that hold something other than a comment, as ESLint's `max-lines` counts them. */
export const linesOfCode = (text: string): number =>
  text
    .replace(/\{#[\s\S]*?#\}|\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;

const sizes = (project: Project): { path: string; lines: number }[] =>
  filesOf(project, isMeasured).map(([path, text]) => ({ path, lines: linesOfCode(text) }));

const tooLong = ({ path, lines }: { path: string; lines: number }): string[] => {
  if (lines > TOO_LONG) return [`${path}: ${lines} lines of code; ${TOO_LONG} is the most`];
  if (lines > NEEDS_A_REASON && !(path in LONG_FILES))
    return [`${path}: ${lines} lines of code and no reason given`];
  return lines <= NEEDS_A_REASON && path in LONG_FILES
    ? [`${path}: short enough now, take it off the list`]
    : [];
};

const lines = (count: number): string => 'go();\n'.repeat(count);

export const SIZES_RULE: SourceRule = {
  name: 'a file of more than 250 lines of code has a reason, and none has more than 400',
  find: (project) => sizes(project).flatMap(tooLong),
  broken: {
    'libs/kernel/src/a.ts': lines(251),
    'apps/web/src/a.njk': '<p></p>\n'.repeat(401),
    'test/web/shell/shell.web.spec.ts': lines(401),
  },
  sound: {
    'libs/kernel/src/a.ts': `${lines(250)}/* why\n it is so */\n\n// and so\n`,
    'libs/reference-data/src/codes/needs.ts': lines(900),
  },
};
