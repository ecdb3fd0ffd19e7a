import { writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@lib/web-kit/project-root';
import { Figure } from './figure';

interface Circumstances {
  readonly runs: number;
  /** Of the database server. */
  readonly settings: string;
}

const ratioOf = ({ ratio }: Figure): string => (ratio === null ? '-' : ratio.toFixed(2));

const heldOf = ({ missedBy }: Figure): string => (missedBy.length === 0 ? 'held' : 'missed');

const COLUMNS: readonly (readonly [string, (figure: Figure) => string])[] = [
  ['What', (figure) => figure.what],
  ['Yardstick, same run', (figure) => figure.yardstick],
  ['Ours', (figure) => figure.ours],
  ['Ratio', ratioOf],
  ['Hold', (figure) => figure.hold],
  ['', heldOf],
];

/** The figures as a table that reads the same on a screen and on a page. */
export const tableOf = (figures: readonly Figure[]): string =>
  [COLUMNS.map(([heading]) => heading), COLUMNS.map(() => '---'), ...figures.map(cellsOf)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const cellsOf = (figure: Figure): string[] => COLUMNS.map(([, cell]) => cell(figure).replaceAll('|', '\\|'));

/** Writes docs/performance.md: the table, how each figure was measured, and what is missed, by how much and why. */
export const writeReport = (figures: readonly Figure[], circumstances: Circumstances): void =>
  writeFileSync(join(projectRoot(), 'docs', 'performance.md'), pageOf(figures, circumstances));

const pageOf = (figures: readonly Figure[], { runs, settings }: Circumstances): string => `# Performance

Written by \`npm run bench\`; run it again to measure on another machine. Each figure is the median of ${runs} runs,
with its yardstick measured by turns in the same run: the ratio is what counts, seconds depend on the machine.

- Measured on ${new Date().toISOString().slice(0, 10)}
- Machine: ${cpus().length} x ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}; ${loadavg()[0]?.toFixed(1)} processes at work in the last minute
- Node ${process.version}; PostgreSQL with the settings of an installation: ${settings}

${tableOf(figures)}

## What is missed, and why

${missedOf(figures)}

## How each was measured

${figures.map((figure) => `- **${figure.what}.** ${figure.how}`).join('\n')}
`;

const missedOf = (figures: readonly Figure[]): string => {
  const missed = figures.filter((figure) => figure.missedBy.length > 0);
  if (missed.length === 0) return 'Nothing: every figure is held.';
  return missed
    .map((figure) => `- **${figure.what}.** ${figure.missedBy.join('; ')}. ${figure.why}`)
    .join('\n');
};
