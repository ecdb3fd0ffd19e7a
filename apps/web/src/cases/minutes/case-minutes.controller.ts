import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { CaseMinutes } from '@lib/panel/minutes/case-minutes.service';
import { MinuteExtract } from '@lib/panel/minutes/minutes';
import { Page, page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { extractRows } from '../../panel/minutes/extract-rows';
import { caseFrame } from '../case/case-frame';
import { caseMinutesPaths } from './case-minutes.paths';

/** The minutes of one case for its borough. */
@Controller()
export class CaseMinutesController {
  constructor(
    private readonly minutes: CaseMinutes,
    private readonly clock: Clock,
  ) {}

  @Allow('see cases')
  @Get(caseMinutesPaths.minutesPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    const { of, extracts } = await this.minutes.open(viewer, reference);
    const frame = caseFrame(of, 'minutes', this.clock.today());
    return page('cases/minutes/case-minutes.njk', { ...frame, frame, extracts: extracts.map(present) });
  }
}

const present = (extract: MinuteExtract): object => ({
  heading: `${extract.panel}, ${formatDay(day(extract.heldOn))}`,
  version: `Version ${extract.number}, approved by ${extract.approvedByName} on ${formatDay(day(extract.approvedOn))}`,
  sentence: extract.sentence,
  rows: [
    ...extractRows(extract),
    ...(extract.narrative ? [{ label: 'Narrative', value: extract.narrative }] : []),
  ],
});
