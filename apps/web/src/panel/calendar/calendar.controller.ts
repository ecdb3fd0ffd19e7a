import { Controller, Get, Param, Post } from '@nestjs/common';
import { CalendarAddresses } from '@lib/access/calendars/calendar-addresses.service';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { NotFoundError } from '@lib/kernel/domain-error';
import { formatMoment } from '@lib/kernel/london-format';
import { calendarFile } from '@lib/panel/meetings/calendar-file';
import { PanelMeetings } from '@lib/panel/meetings/panel-meetings.service';
import { Download, page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow, Public } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ProcessFacts } from '../../shell/process-facts';
import { panelPaths } from '../panel.paths';
import { calendarPaths } from './calendar.paths';

const SECRET = /^([\w-]{20,100})\.ics$/;

/** A calendar program follows when somebody’s panels meet, by an address of their own that they can end (PAN-30). */
@Controller()
export class CalendarController {
  constructor(
    private readonly addresses: CalendarAddresses,
    private readonly meetings: PanelMeetings,
    private readonly clock: Clock,
    private readonly facts: ProcessFacts,
  ) {}

  @Allow('see panels')
  @Get(calendarPaths.subscription)
  async show(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page('panel/calendar/calendar.njk', await this.model(viewer, null));
  }

  @Allow('see panels')
  @Post(calendarPaths.subscription)
  async make(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const secret = await this.addresses.make(viewer);
    const { publicUrl } = this.facts.settings;
    const address = new URL(calendarPaths.feed(secret), publicUrl).toString();
    return page('panel/calendar/calendar.njk', await this.model(viewer, address));
  }

  @Allow('see panels')
  @Post(calendarPaths.end)
  async end(@CurrentViewer() viewer: Viewer): Promise<Redirect> {
    await this.addresses.end(viewer);
    return redirectTo(
      calendarPaths.subscription,
      'The address has ended. Your calendar gets nothing from it any more.',
    );
  }

  /** For whoever has the address: title and time, nothing else. */
  @Public()
  @Get(calendarPaths.feedPattern)
  async feed(@Param('file') file: string): Promise<Download> {
    const [, secret] = SECRET.exec(file) ?? [];
    const context = secret === undefined ? null : await this.addresses.contextOf(secret);
    if (context === null) throw new NotFoundError('calendar');
    const meetings = await this.meetings.ofPanels(context);
    const host = new URL(this.facts.settings.publicUrl).hostname;
    const text = calendarFile(meetings, { now: this.clock.now(), host });
    return new Download('panel-meetings.ics', 'text/calendar; charset=utf-8', Buffer.from(text));
  }

  private async model(viewer: Viewer, address: string | null): Promise<object> {
    const madeAt = await this.addresses.madeAt(viewer);
    return {
      title: 'Panel meetings in your calendar',
      address,
      since: madeAt ? `You have had an address since ${formatMoment(madeAt)}.` : null,
      actions: { make: calendarPaths.subscription, end: calendarPaths.end },
      back: { href: panelPaths.home },
    };
  }
}
