import { lowerFirst } from '@lib/kernel/lower-first';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { MadeWorkstream } from '@lib/measures/workstreams/made-workstream';
import { FigureShown } from '../figures/figure-shown';
import { headlineOfFigure } from '../page/headline-of';
import { workstreamsPaths } from '../workstreams.paths';

interface Listed {
  readonly workstream: MadeWorkstream;
  readonly first: FigureShown;
}

/** Every workstream with its question and its first figure. */
export const presentWorkstreams = (
  listed: readonly Listed[],
): { readonly title: string; readonly table: DataTable; readonly positionHref: string } => ({
  title: 'Workstreams',
  positionHref: workstreamsPaths.position,
  table: {
    caption: 'Workstreams',
    hideCaption: true,
    columns: [
      { text: 'Workstream', width: 'one-third' },
      { text: 'Headline number' },
      { text: 'How it moved' },
    ],
    rows: listed.map(({ workstream, first }) => {
      const found = headlineOfFigure(first);
      return [
        {
          text: workstream.title,
          href: workstreamsPaths.workstream(workstream.code),
          note: workstream.question,
        },
        found
          ? {
              text: `${found.number}: ${lowerFirst(found.label)}`,
              note: [found.share, found.of].filter(Boolean).join('. '),
            }
          : first.awaits
            ? 'Waits for its sign-off'
            : 'No figure yet',
        found ? found.change : '',
      ];
    }),
  },
});
