import { formatDay } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { takingPart } from '@lib/measures/cubes/boroughs-taking-part';
import { releaseReference, ReleaseSummary } from '@lib/releases/selecting/release';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { tableTitle } from '../../releases/release-words';
import { releasesPaths } from '../../releases/releases.paths';

/** What a run was made of: whoever quotes a figure of its workbook quotes one of these. */
export const runReleasesTable = (
  releases: readonly ReleaseSummary[],
  { permissions }: Viewer,
): DataTable => ({
  caption: 'Releases it was made of',
  hideCaption: true,
  small: true,
  columns: [
    { text: 'Release' },
    { text: 'Table' },
    { text: 'About' },
    { text: 'Boroughs in it' },
    { text: 'Rules for small numbers' },
  ],
  rows: releases.map((release) => [
    {
      text: releaseReference(release),
      href: permissions.has('see releases') ? releasesPaths.show(release.id) : undefined,
    },
    tableTitle(release.cube),
    formatDay(release.on),
    sentenceCase(takingPart(release)),
    `Version ${release.ruleVersion}`,
  ]),
});
