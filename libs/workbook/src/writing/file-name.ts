import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';

/** What a file is called after: never a person, a child or a worker. */
export interface FileNameParts {
  readonly report: string;
  readonly area: string;
  readonly period: string;
  readonly runOn: Day;
}

const LONGEST_PART = 45;

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_PART)
    .replace(/^-+|-+$/g, '');

/**
 * The one place a file gets its name (rule X-40): report, area, period and run date in lower case with hyphens; a
 * day that is both is there once.
 * @example placements-snapshot-bromley-31-march-2026-2026-04-07.xlsx
 */
export const fileName = (parts: FileNameParts, extension: 'xlsx' | 'csv'): string =>
  `${[parts.report, parts.area, periodOf(parts)].map(slug).filter(Boolean).join('-')}-${parts.runOn}.${extension}`;

const periodOf = ({ period, runOn }: FileNameParts): string => (period === formatDay(runOn) ? '' : period);
