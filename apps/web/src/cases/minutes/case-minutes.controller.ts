import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { CaseMinutes } from '@lib/panel/minutes/case-minutes.service';
import { MinuteExtract } from '@lib/panel/minutes/minutes';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { Page, page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
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
  rows: rowsOf(extract),
});

const dated = (text: string, who: string, on: string | null): string =>
  `${text} (${who}${on ? `, by ${formatDay(day(on))}` : ''})`;

const rowsOf = (extract: MinuteExtract): SummaryRow[] => [
  { label: 'Outcome', value: extract.outcome },
  { label: 'Why', value: extract.rationale },
  { label: 'How the views counted', value: extract.viewsConsidered },
  ...(extract.quorum ? [{ label: 'Quorum', value: extract.quorum }] : []),
  ...(extract.fundingSought ? [{ label: 'Funding sought', value: extract.fundingSought }] : []),
  ...(extract.conditions.length > 0
    ? [
        {
          label: 'Conditions',
          items: extract.conditions.map(({ condition, owner, dueOn }) => dated(condition, owner, dueOn)),
        },
      ]
    : []),
  ...(extract.actions.length > 0
    ? [
        {
          label: 'Actions',
          items: extract.actions.map(({ task, owner, dueOn }) => dated(task, owner, dueOn)),
        },
      ]
    : []),
  ...(extract.dissent ? [{ label: 'Dissent', value: extract.dissent }] : []),
  ...(extract.narrative ? [{ label: 'Narrative', value: extract.narrative }] : []),
];
