import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Filling } from '@lib/surveys/filling/filling.service';
import { OpenedReturn, OpenedReturns } from '@lib/surveys/returns/opened-returns.service';
import { ReturnPage } from '@lib/surveys/returns/read-return';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { askedIn, everyField, rowOf, rowsOf } from '../fields/asked-fields';
import { FIRST_LOOK } from '../fields/attempt';
import { readFields } from '../fields/read-fields';
import { trySaving } from '../fields/save-fields';
import { asksMore } from '../sections/next-step';
import { surveysPaths, surveysRoutes } from '../surveys.paths';
import { presentRow } from './row.presenter';

const ROW = 'surveys/rows/row.njk';

/** One row of a return, as a form. */
@Controller()
export class RowController {
  constructor(
    private readonly opened: OpenedReturns,
    private readonly filling: Filling,
  ) {}

  @Allow('complete surveys')
  @Get(surveysRoutes.row)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('row') id: string,
  ): Promise<Page> {
    const opened = await this.open(viewer, wave, id);
    return page(ROW, presentRow(opened, rowOf(opened, id), FIRST_LOOK));
  }

  @Allow('complete surveys')
  @Post(surveysRoutes.row)
  @HttpCode(303)
  async save(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('row') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const before = await this.opened.open(viewer, wave);
    const row = rowOf(before, id);
    const fields = everyField(row.section, row);
    const { given, values } = readFields(before.compiled.set, fields, body, ['confirms', 'then']);
    let saved: ReturnPage | null = null;
    const refused = await trySaving(values, async () => {
      const confirms = values['confirms'] === 'yes';
      saved = await this.filling.save(viewer, wave, 'screen', { answers: given, confirms, seen: null });
    });
    if (refused) {
      const now = await this.open(viewer, wave, id);
      return new Page(ROW, presentRow(now, rowOf(now, id), refused), refused.status);
    }
    const asked = new Set(askedIn(before, row.section, row).map(({ question }) => question.code));
    return this.after(saved!, { id, asked, then: values['then'] });
  }

  private after(
    saved: ReturnPage,
    { id, asked, then }: { id: string; asked: ReadonlySet<string>; then: unknown },
  ): Redirect {
    const row = rowOf(saved, id);
    const waveId = saved.wave.id;
    if (asksMore(row.section, asked, row.judged))
      return redirectTo(
        surveysPaths.row(waveId, id),
        'It is saved. What you answered brings up another question.',
      );
    const rows = rowsOf(saved).filter(({ section }) => section.code === row.section.code);
    const next = then === 'next' ? rows[row.place] : undefined;
    return next
      ? redirectTo(surveysPaths.row(waveId, next.held.id), 'It is saved. This is the next one.')
      : redirectTo(surveysPaths.section(waveId, row.section.code), 'It is saved.');
  }

  private open(viewer: Viewer, wave: string, id: string): Promise<OpenedReturn> {
    return this.opened.open(viewer, wave, ({ held }) =>
      Object.values(held.rows)
        .flat()
        .filter((row) => row.id === id),
    );
  }
}
