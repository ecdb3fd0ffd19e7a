import ts from 'typescript';
import { against } from '../reviewed/against';
import { COUNTS_IN_EVERY_BOROUGH } from '../reviewed/reviewed';
import { nodesOf, parse, placeOf } from '../source/parse';
import { filesOf, isSpec, isTypeScript, Project } from '../source/project';
import { SourceRule } from './rule';

const isServed = (path: string): boolean =>
  /^(apps|libs)\//.test(path) && isTypeScript(path) && !isSpec(path);

const NAMES = /^(STATISTICS|StatisticsUnitOfWork)$/;
const WORDS = /^(stats|statistics)$|\bplp_stats\b/;

/** Cheap, to spare most files the walk. */
const MAY_COUNT = /STATISTICS|StatisticsUnitOfWork|['"`](stats|statistics)['"`]|plp_stats/;

const namesIt = (node: ts.Node): boolean =>
  (ts.isIdentifier(node) && NAMES.test(node.text)) || (ts.isStringLiteralLike(node) && WORDS.test(node.text));

/** Every mention of the role, the scope, the context or the unit of work that sees more than one borough. */
const mentions = (project: Project): string[] =>
  filesOf(project, (path, text) => isServed(path) && MAY_COUNT.test(text)).flatMap(([path, text]) =>
    nodesOf(parse(path, text)).filter(namesIt).map(placeOf),
  );

/** Together with `test/security/one-borough-at-a-time.spec.ts`, which shows that nothing else would help anybody. */
export const ONE_BOROUGH_RULE: SourceRule = {
  name: 'only the release job works as the role, or in the scope, that sees more than one borough',
  find: (project) => against(project, COUNTS_IN_EVERY_BOROUGH, mentions(project)),
  broken: {
    'apps/web/src/london/london.service.ts': `import { STATISTICS } from '@lib/database/context/viewer-context';`,
    'libs/reports/src/runs/a.ts': `constructor(private readonly work: StatisticsUnitOfWork) {}`,
    'libs/panel/src/a.ts': `work.run({ scope: 'statistics', personId: null, boroughId: null }, count);`,
    'apps/cli/src/commands/a.command.ts': `withUnits(address, 'stats', (units) => units);`,
    'libs/releases/src/selecting/a.ts': 'tx.query(`set role plp_stats`);',
    'libs/measures/src/cubes/coverage.ts': 'export const coverage = 1;',
  },
  sound: {
    'libs/measures/src/placements/measured-borough.ts': `if (scope === 'statistics') go();`,
    'libs/measures/src/made-up.spec.ts': `const context = STATISTICS;`,
    'apps/web/src/a.ts': `const words = 'official statistics'; // as the 'stats' role`,
  },
};
