import { Body, Controller, Get, HttpCode, Param, Post, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Clock } from '@lib/kernel/clock';
import { isDay } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { Blocks, Voids } from '@lib/high-cost/room/blocks.service';
import { errorsOf, FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { Download, page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { fileName } from '@lib/workbook/writing/file-name';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { csvTable } from '../../extracts/csv-table';
import { roomPaths, roomRoutes } from '../room.paths';
import { ExplainForm, VoidsForm } from './voids.form';
import {
  nightsAsked,
  presentExplain,
  presentVoids,
  VOID_CSV_COLUMNS,
  voidCsvRows,
  voidsShown,
} from './voids.presenter';

const LIST = 'room/voids/voids.njk';
const EXPLAIN = 'room/voids/explain.njk';
const NEVER = { from: null, to: null };

/** Places of the borough’s blocks that stood empty, what they cost and why. */
@Controller()
export class VoidsController {
  constructor(
    private readonly blocks: Blocks,
    private readonly clock: Clock,
  ) {}

  @Allow('see block contracts')
  @Get(roomRoutes.voids)
  async list(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    const { voids, errors, values } = await this.asked(viewer, query);
    const form = { values, errors };
    return Object.keys(errors).length === 0
      ? page(LIST, presentVoids(voids, query, form))
      : pageWithProblems(LIST, presentVoids(voids, {}, form));
  }

  @Allow('see block contracts')
  @Get(roomRoutes.voidsDownload)
  async download(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Download> {
    const { voids } = await this.asked(viewer, query);
    const period = `${formatDay(voids.from)} to ${formatDay(voids.to)}`;
    const area = authorityById(viewer.boroughId!).slug;
    const name = { report: 'voids', area, period, runOn: this.clock.today() };
    return csvTable(fileName(name, 'csv'), VOID_CSV_COLUMNS, voidCsvRows(voidsShown(voids, query)));
  }

  @Allow('keep block contracts')
  @Get(roomRoutes.explain)
  async toExplain(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @QueryString('beganOn') began: unknown,
  ): Promise<Page> {
    const beganOn = typeof began === 'string' && isDay(began) ? began : '';
    return page(EXPLAIN, presentExplain(await this.blocks.open(viewer, id), formOf({ beganOn })));
  }

  @Allow('keep block contracts')
  @Post(roomRoutes.explain)
  @HttpCode(303)
  async explain(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(ExplainForm, body);
    const again = async (errors: FormErrors): Promise<Page> =>
      pageWithProblems(
        EXPLAIN,
        presentExplain(await this.blocks.open(viewer, id), { values: form.values, errors }),
      );
    if (!form.ok) return again(form.errors);
    try {
      await this.blocks.explain(viewer, id, form.value);
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
    return redirectTo(roomPaths.voids, 'Why the place stood empty is recorded.');
  }

  /** The voids of the nights asked for; of the last year, with what is wrong, where that cannot be. */
  private async asked(
    viewer: Viewer,
    query: Query,
  ): Promise<{ voids: Voids; errors: FormErrors; values: Query }> {
    const today = this.clock.today();
    const form = parseForm(VoidsForm, query);
    const { values } = form;
    if (form.ok) {
      try {
        return { voids: await this.blocks.voids(viewer, nightsAsked(form.value, today)), errors: {}, values };
      } catch (error) {
        if (!(error instanceof InvalidError)) throw error;
        const voids = await this.blocks.voids(viewer, nightsAsked(NEVER, today));
        return { voids, errors: errorsOf(error.problems), values };
      }
    }
    return { voids: await this.blocks.voids(viewer, nightsAsked(NEVER, today)), errors: form.errors, values };
  }
}
