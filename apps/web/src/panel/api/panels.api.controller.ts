import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { PanelSeats } from '@lib/access/panels/panel-seats.service';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { PanelCoordinators } from '@lib/panel/series/panel-coordinators.service';
import { PanelSeries } from '@lib/panel/series/panel-series.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { CoordinatorBody, NewSeriesBody, rulesOfBody } from './series.bodies';
import {
  ALL_SERIES, AllSeriesAnswer, OPENED_PANEL, OpenedPanel, POSSIBLE_PEOPLE, PossibleAnswer, seriesJson,
} from './series.schemas'; // prettier-ignore

/** Opening panels, as JSON: an administrator’s. */
@Tagged('Panels')
@Controller('api/v1/panels')
export class PanelsApiController {
  constructor(
    private readonly series: PanelSeries,
    private readonly coordinators: PanelCoordinators,
    private readonly seats: PanelSeats,
  ) {}

  @ApiVerb({ summary: 'Every panel there is', answer: ALL_SERIES })
  @Allow('open panels')
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<AllSeriesAnswer> {
    return { panels: (await this.series.all(viewer)).map(seriesJson) };
  }

  @ApiVerb({ summary: 'Who can coordinate a new panel', answer: POSSIBLE_PEOPLE })
  @Allow('open panels')
  @Get('people')
  async people(@CurrentViewer() viewer: Viewer): Promise<PossibleAnswer> {
    return { people: await this.seats.possible(viewer) };
  }

  @ApiVerb({
    summary: 'Open a panel',
    description: 'Its coordinator gives all other seats.',
    body: NewSeriesBody,
    status: 201,
    answer: OPENED_PANEL,
  })
  @Allow('open panels')
  @Post()
  async open(@CurrentViewer() viewer: Viewer, @Body() body: NewSeriesBody): Promise<OpenedPanel> {
    const { firstOn, coordinatorId } = body;
    const people = await this.seats.possible(viewer);
    if (!people.some(({ personId }) => personId === coordinatorId)) throw noCoordinator();
    return { id: await this.series.open(viewer, { ...rulesOfBody(body), firstOn, coordinatorId }) };
  }

  @ApiVerb({
    summary: 'Name the coordinator of a panel that has none',
    path: { id: 'Key of the panel' },
    body: CoordinatorBody,
    status: 204,
  })
  @Allow('open panels')
  @Post(':id/coordinator')
  async coordinator(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { personId }: CoordinatorBody,
  ): Promise<void> {
    await this.coordinators.give(viewer, id, personId);
  }
}

const noCoordinator = (): InvalidError =>
  new InvalidError('That person cannot hold a seat.', 'not-a-coordinator', [
    { field: 'coordinatorId', message: 'Give the key of somebody who can hold a seat' },
  ]);
