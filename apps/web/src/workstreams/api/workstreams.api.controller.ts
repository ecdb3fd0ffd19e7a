import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { NeedAndRoom } from '@lib/measures/need-and-room/need-and-room.service';
import { Workstreams } from '@lib/measures/workstreams/workstreams.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { REPORT_CODES } from '../change/choices';
import { WorkstreamFigures } from '../figures/workstream-figures.service';
import { POSITION_FIGURES } from '../position/position-figures';
import { Position, presentPosition } from '../position/position.presenter';
import { POSITION } from './position.schemas';
import { listedJson, versionsJson, workstreamJson } from './workstreams-json';
import { WorkstreamQuery } from './workstreams.query';
import {
  WORKSTREAM,
  WORKSTREAM_VERSIONS,
  WorkstreamBody,
  WorkstreamJson,
  WORKSTREAMS,
  WorkstreamsJson,
  WorkstreamVersionsJson,
} from './workstreams.schemas';

const PATH = { code: 'Code of the workstream, for example fostering' };

/** The workstreams as JSON: the same cells as on the pages, chosen from the same releases. */
@Tagged('Workstreams')
@Controller('api/v1/workstreams')
export class WorkstreamsApiController {
  constructor(
    private readonly figures: WorkstreamFigures,
    private readonly workstreams: Workstreams,
    private readonly needs: NeedAndRoom,
    private readonly clock: Clock,
  ) {}

  @ApiVerb({ summary: 'The workstreams, each with its first number', answer: WORKSTREAMS })
  @Allow('see London figures')
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<WorkstreamsJson> {
    const listed = await this.figures.list(viewer);
    return { workstreams: listed.map(({ workstream, first }) => listedJson(workstream, first)) };
  }

  @ApiVerb({ summary: 'The London position on one page', answer: POSITION })
  @Allow('see London figures')
  @Get('position')
  async position(@CurrentViewer() viewer: Viewer): Promise<Position> {
    const figures = await this.figures.latest(viewer, POSITION_FIGURES);
    const needs = await this.needs.of(viewer, 'type');
    return presentPosition(figures, { viewer, now: this.clock.now(), needs });
  }

  @ApiVerb({
    summary: 'A workstream with its figures',
    description:
      'For a person of a borough with the borough’s own exact figures beside them, which are not kept.',
    path: PATH,
    query: WorkstreamQuery,
    answer: WORKSTREAM,
  })
  @Allow('see London figures')
  @Get(':code')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Query() query: WorkstreamQuery,
  ): Promise<WorkstreamJson> {
    return workstreamJson(await this.figures.show(viewer, code, { ...query }));
  }

  @ApiVerb({
    summary: 'Every version of a workstream, and what the next can be made of',
    path: PATH,
    answer: WORKSTREAM_VERSIONS,
  })
  @Allow('change workstreams')
  @Get(':code/versions')
  async versions(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
  ): Promise<WorkstreamVersionsJson> {
    return versionsJson(await this.workstreams.versions(viewer, code));
  }

  @ApiVerb({
    summary: 'Change what a workstream shows',
    description: 'The next version counts from today on. No version is changed or deleted.',
    path: PATH,
    body: WorkstreamBody,
    answer: WORKSTREAM_VERSIONS,
  })
  @Allow('change workstreams')
  @Put(':code')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Body() { seen, ...next }: WorkstreamBody,
  ): Promise<WorkstreamVersionsJson> {
    await this.workstreams.change(viewer, next, { code, seen, reports: REPORT_CODES });
    return this.versions(viewer, code);
  }
}
