import { sentenceCase } from '@lib/kernel/sentence-case';
import { formatDay } from '@lib/kernel/london-format';
import { cubeOf } from '@lib/measures/cubes/cube-register';
import { releaseReference, ReleaseSummary } from '@lib/releases/selecting/release';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { takingPartInCell } from '@lib/measures/cubes/boroughs-taking-part';
import { PRODUCT_WORDS } from './sheet-words';

/** Every release the workbook was made of, so that anybody can ask for the same again. */
export const releasesSheet = (
  main: ReleaseSummary,
  releases: readonly ReleaseSummary[],
  behind: string,
): PublishedSheet =>
  publishedSheet<ReleaseSummary>({
    name: 'Releases',
    table: 'releases',
    title: { topic: 'Releases the figures were selected from', area: 'London', period: formatDay(main.on) },
    notes: ['releases'],
    source: `Releases of this service, from ${behind}`,
    dataAsAt: main.oldest,
    columns: [
      column('Release', { kind: 'text', value: (release: ReleaseSummary) => releaseReference(release) }),
      column('Table', { kind: 'text', value: ({ cube }: ReleaseSummary) => cubeOf(cube)?.title ?? cube }),
      column('How often', {
        kind: 'text',
        value: ({ product }: ReleaseSummary) => sentenceCase(PRODUCT_WORDS[product].name),
      }),
      column('Day', { kind: 'day', value: ({ on }: ReleaseSummary) => on, days: 'long' }),
      column('Boroughs', {
        kind: 'text',
        value: takingPartInCell,
      }),
      column('Version of the disclosure rules', {
        kind: 'text',
        value: ({ ruleVersion }: ReleaseSummary) => String(ruleVersion),
      }),
    ],
    rows: releases,
  });
