import { Controller, Get, Post } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CalendarAddresses } from '@lib/access/calendars/calendar-addresses.service';
import { Viewer } from '@lib/access/viewer';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { moment, orNull, shape, text } from '../../api-docs/schemas/schema';
import { ProcessFacts } from '../../shell/process-facts';
import { calendarPaths } from '../calendar/calendar.paths';

interface CalendarAnswer {
  readonly madeAt: Temporal.Instant | null;
}

const CALENDAR = shape<CalendarAnswer>('PanelCalendar', 'Whether a calendar program follows your panels', {
  madeAt: orNull(moment('When you made the address it reads; null while there is none')),
});

interface CalendarMade {
  readonly address: string;
}

const CALENDAR_MADE = shape<CalendarMade>('PanelCalendarAddress', 'The address, shown this once', {
  address: text(
    'Where a calendar program reads titles and times',
    'https://placements.example.org/calendar/….ics',
  ),
});

/** The calendar of somebody’s panels, as JSON. */
@Tagged('Panels')
@Controller('api/v1/panel/calendar')
export class CalendarApiController {
  constructor(
    private readonly addresses: CalendarAddresses,
    private readonly facts: ProcessFacts,
  ) {}

  @ApiVerb({ summary: 'Whether a calendar program follows your panels', answer: CALENDAR })
  @Allow('see panels')
  @Get()
  async show(@CurrentViewer() viewer: Viewer): Promise<CalendarAnswer> {
    return { madeAt: await this.addresses.madeAt(viewer) };
  }

  @ApiVerb({
    summary: 'Make an address for your calendar program',
    description: 'The one before ends. Whoever has it reads titles and times, nothing else.',
    status: 201,
    answer: CALENDAR_MADE,
  })
  @Allow('see panels')
  @Post()
  async make(@CurrentViewer() viewer: Viewer): Promise<CalendarMade> {
    const path = calendarPaths.feed(await this.addresses.make(viewer));
    return { address: new URL(path, this.facts.settings.publicUrl).toString() };
  }

  @ApiVerb({ summary: 'End the address of your calendar program', status: 204 })
  @Allow('see panels')
  @Post('end')
  async end(@CurrentViewer() viewer: Viewer): Promise<void> {
    await this.addresses.end(viewer);
  }
}
