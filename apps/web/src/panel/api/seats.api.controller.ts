import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { PanelSeats } from '@lib/access/panels/panel-seats.service';
import { Viewer } from '@lib/access/viewer';
import { PanelSeries } from '@lib/panel/series/panel-series.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { EndSeatBody, SeatBody } from './series.bodies';
import { SEATS_OF_PANEL, SeatsAnswer } from './series.schemas';

const PATH = { id: 'Key of the panel' };

/** Who sits on a panel, as JSON. */
@Tagged('Panels')
@Controller('api/v1/panel/series/:id/members')
export class SeatsApiController {
  constructor(
    private readonly series: PanelSeries,
    private readonly seats: PanelSeats,
  ) {}

  @ApiVerb({ summary: 'Who sits on a panel', path: PATH, answer: SEATS_OF_PANEL })
  @Allow('see panels')
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<SeatsAnswer> {
    await this.series.find(viewer, id);
    const seats = await this.seats.of(viewer, id);
    return {
      seats: seats.map(({ personId, name, seat, area, since }) => ({ personId, name, seat, area, since })),
      possible: viewer.permissions.has('run the panel') ? await this.seats.possible(viewer) : [],
    };
  }

  @ApiVerb({
    summary: 'Give somebody a seat, or another one',
    description: 'It holds from their next request on.',
    path: PATH,
    body: SeatBody,
    answer: SEATS_OF_PANEL,
  })
  @Allow('run the panel')
  @Post()
  async give(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { personId, seat, area }: SeatBody,
  ): Promise<SeatsAnswer> {
    await this.series.find(viewer, id);
    await this.seats.give(viewer, { panelId: id, personId, seat, area });
    return this.list(viewer, id);
  }

  @ApiVerb({ summary: 'End somebody’s seat', path: PATH, body: EndSeatBody, answer: SEATS_OF_PANEL })
  @Allow('run the panel')
  @Post('end')
  async end(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { personId }: EndSeatBody,
  ): Promise<SeatsAnswer> {
    await this.series.find(viewer, id);
    await this.seats.end(viewer, id, personId);
    return this.list(viewer, id);
  }
}
