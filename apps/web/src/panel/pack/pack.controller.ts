import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { Pack, Packs } from '@lib/panel/packs/packs.service';
import { Page, page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { conflictsPaths } from '../conflicts/conflicts.paths';
import { boroughOf } from '../live/item.presenter';
import { livePaths } from '../live/live.paths';
import { presentPapers } from '../live/papers.presenter';
import { packPaths } from './pack.paths';

const LEFT_OUT: Readonly<Record<string, string>> = {
  conflict: 'Left out of your pack, because you declared a conflict of interest.',
  'declare first': 'Left out until you have declared whether you have a conflict of interest.',
  'not shared': 'Left out, because the borough does not share it with the panel any more.',
};

/** The papers of a meeting for whoever asks, to be read or printed (PAN-27). */
@Controller()
export class PackController {
  constructor(private readonly packs: Packs) {}

  @Allow('see panels')
  @Get(packPaths.packPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page('panel/pack/pack.njk', presentPack(await this.packs.make(viewer, id)));
  }
}

const presentPack = ({ meeting, papers, recipient, at, declareFirst }: Pack): object => ({
  title: 'Pack for a meeting',
  heading: `${meeting.seriesName}, ${formatDay(meeting.heldOn)}`,
  recipient: `Made for ${recipient} at ${formatMoment(at)}. Do not pass it on.`,
  declare: declareFirst ? conflictsPaths.conflicts(meeting.id) : null,
  parts: papers.map(({ item, papers: one }) => ({
    heading: item.reference ? `${item.reference}, ${boroughOf(item)}` : item.title,
    papers: one.open ? presentPapers(one.of, one.copy) : null,
    leftOut: one.open ? null : (LEFT_OUT[one.because] ?? null),
  })),
  back: { href: livePaths.live(meeting.id) },
});
