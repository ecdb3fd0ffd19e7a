import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { PanelSeries } from '@lib/panel/series/panel-series.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { orBothTexts } from '../../shell/errors/saved-meanwhile.error';
import { VersionBody } from './panel.bodies';
import { ChangedSeriesBody, MeetBody, rulesOfBody, SectionsBody, SkipBody } from './series.bodies';
import {
  ALL_SERIES, AllSeriesAnswer, SERIES_WITH_DATES, SeriesAnswer, seriesJson,
} from './series.schemas'; // prettier-ignore

const PATH = { id: 'Key of the panel' };

/** The rules of a panel, and the dates it skips, as JSON. */
@Tagged('Panels')
@Controller('api/v1/panel/series')
export class SeriesApiController {
  constructor(private readonly series: PanelSeries) {}

  @ApiVerb({ summary: 'The panels you sit on', answer: ALL_SERIES })
  @Allow('see panels')
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<AllSeriesAnswer> {
    return { panels: (await this.series.own(viewer)).map(seriesJson) };
  }

  @ApiVerb({ summary: 'The rules of a panel', path: PATH, answer: SERIES_WITH_DATES })
  @Allow('run the panel')
  @Get(':id')
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<SeriesAnswer> {
    const series = await this.series.find(viewer, id);
    return { series: seriesJson(series), skipped: await this.series.skipped(viewer, id) };
  }

  @ApiVerb({
    summary: 'Change the rules of a panel',
    description: 'They hold for meetings that open from now on.',
    path: PATH,
    body: ChangedSeriesBody,
    answer: SERIES_WITH_DATES,
    guards: SERIES_WITH_DATES,
  })
  @Allow('run the panel')
  @Put(':id')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ChangedSeriesBody,
  ): Promise<SeriesAnswer> {
    const saved = (): Promise<SeriesAnswer> => this.show(viewer, id);
    const rules = { ...rulesOfBody(body), version: body.version };
    await orBothTexts(this.series.change(viewer, id, rules), { saved, sent: body });
    return saved();
  }

  @ApiVerb({
    summary: 'Change the sections of a panel’s agendas',
    description: 'They hold for meetings that open from now on.',
    path: PATH,
    body: SectionsBody,
    answer: SERIES_WITH_DATES,
    guards: SERIES_WITH_DATES,
  })
  @Allow('run the panel')
  @Put(':id/sections')
  async sections(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: SectionsBody,
  ): Promise<SeriesAnswer> {
    const saved = (): Promise<SeriesAnswer> => this.show(viewer, id);
    const sections = body.sections.map(({ code, title }) => ({ code, title: title.trim() }));
    const change = this.series.changeSections(viewer, id, { sections, version: body.version });
    await orBothTexts(change, { saved, sent: body });
    return saved();
  }

  @ApiVerb({
    summary: 'Pause a panel',
    description: 'No new meeting opens; those that are open stay.',
    path: PATH,
    body: VersionBody,
    answer: SERIES_WITH_DATES,
  })
  @Allow('run the panel')
  @Post(':id/pause')
  async pause(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { version }: VersionBody,
  ): Promise<SeriesAnswer> {
    await this.series.pause(viewer, id, version);
    return this.show(viewer, id);
  }

  @ApiVerb({ summary: 'Let a panel meet again', path: PATH, body: VersionBody, answer: SERIES_WITH_DATES })
  @Allow('run the panel')
  @Post(':id/resume')
  async resume(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { version }: VersionBody,
  ): Promise<SeriesAnswer> {
    await this.series.resume(viewer, id, version);
    return this.show(viewer, id);
  }

  @ApiVerb({ summary: 'Skip a date', path: PATH, body: SkipBody, answer: SERIES_WITH_DATES })
  @Allow('run the panel')
  @Post(':id/dates')
  async skip(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { day, reason }: SkipBody,
  ): Promise<SeriesAnswer> {
    await this.series.skip(viewer, id, { day, reason: reason.trim() });
    return this.show(viewer, id);
  }

  @ApiVerb({ summary: 'Meet on a date after all', path: PATH, body: MeetBody, answer: SERIES_WITH_DATES })
  @Allow('run the panel')
  @Post(':id/dates/meet')
  async meet(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { day }: MeetBody,
  ): Promise<SeriesAnswer> {
    await this.series.meetAfterAll(viewer, id, day);
    return this.show(viewer, id);
  }
}
