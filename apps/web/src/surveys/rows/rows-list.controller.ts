import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Filling } from '@lib/surveys/filling/filling.service';
import { Sections } from '@lib/surveys/filling/sections.service';
import { hasRows, RowsSection } from '@lib/surveys/question-sets/question-set';
import { OpenedReturn, OpenedReturns } from '@lib/surveys/returns/opened-returns.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { rowsOf, sectionOf } from '../fields/asked-fields';
import { trySaving } from '../fields/save-fields';
import { waitingAnswers } from '../known/waiting-answers';
import { counted } from '../page-facts';
import { afterSection } from '../sections/next-step';
import { surveysPaths, surveysRoutes } from '../surveys.paths';
import { ConfirmRowsForm } from './confirm-rows.form';
import { FindRowForm } from './find-row.form';
import { listedRows } from './listed-rows';
import { presentRows } from './rows-list.presenter';

const ROWS = 'surveys/rows/rows-list.njk';

/** What is done to the rows of a section as a list: confirmed, looked for, or said to be none. */
@Controller()
export class RowsListController {
  constructor(
    private readonly opened: OpenedReturns,
    private readonly filling: Filling,
    private readonly sections: Sections,
  ) {}

  @Allow('complete surveys')
  @Post(surveysRoutes.confirmRows)
  @HttpCode(303)
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('section') code: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const opened = await this.opened.open(viewer, wave);
    const section = rowsSection(opened, code);
    const form = parseForm(ConfirmRowsForm, body);
    if (!form.ok)
      return this.again(viewer, wave, code, { status: 422, conflict: 'Go back to the list and try again.' });
    const { which, rows, shown, seen } = form.value;
    const meant = new Set(which === 'page' ? shown : rows);
    if (meant.size === 0)
      return this.again(viewer, wave, code, {
        status: 422,
        conflict: 'Tick the rows that are unchanged first.',
      });
    const there = new Set(
      rowsOf(opened)
        .filter((row) => row.section === section)
        .map(({ held }) => held.id),
    );
    const waiting = waitingAnswers(
      opened,
      Number(seen),
      (rowId) => rowId !== null && meant.has(rowId) && there.has(rowId),
    );
    const refused = await trySaving({}, () => this.filling.confirm(viewer, wave, waiting));
    if (refused) return this.again(viewer, wave, code, { status: 409, conflict: refused.conflict ?? '' });
    const after = await this.opened.open(viewer, wave);
    const left = waitingAnswers(after, after.head.change, (rowId) => rowId !== null && there.has(rowId));
    const confirmed = counted(new Set(waiting.map(({ rowId }) => rowId)).size, 'row');
    return redirectTo(
      left.length === 0 ? afterSection(after, code) : surveysPaths.section(wave, code),
      `${confirmed} confirmed as unchanged.`,
    );
  }

  @Allow('complete surveys')
  @Post(surveysRoutes.findRow)
  @HttpCode(303)
  async find(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('section') code: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(FindRowForm, body);
    const find = (message: string): FormModel => ({ values: form.values, errors: { reference: message } });
    if (!form.ok)
      return this.again(viewer, wave, code, { status: 422, find: find(form.errors['reference'] ?? '') });
    const { reference } = form.value;
    const row = await this.opened.rowCalled(viewer, wave, { section: code, reference });
    if (row !== null) return redirectTo(surveysPaths.row(wave, row));
    return this.again(viewer, wave, code, {
      status: 422,
      find: find('Nothing in the list goes by this reference. Look at it again, or add what is missing'),
    });
  }

  @Allow('complete surveys')
  @Post(surveysRoutes.none)
  @HttpCode(303)
  async none(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('section') code: string,
  ): Promise<Page | Redirect> {
    const refused = await trySaving({}, () => this.sections.signNone(viewer, wave, code));
    if (refused) return this.again(viewer, wave, code, { status: 409, conflict: refused.conflict ?? '' });
    return redirectTo(
      afterSection(await this.opened.open(viewer, wave), code),
      'You signed that there is none to report. Add one at any time to take that back.',
    );
  }

  private async again(
    viewer: Viewer,
    wave: string,
    code: string,
    { status, ...about }: { status: number; conflict?: string; find?: FormModel },
  ): Promise<Page> {
    const opened = await this.opened.open(viewer, wave, (found) => {
      const section = found.compiled.set.sections.filter(hasRows).find((one) => one.code === code);
      return section ? listedRows(found, section, {}).shown.map(({ held }) => held) : [];
    });
    const section = rowsSection(opened, code);
    const listed = listedRows(opened, section, {});
    return new Page(
      ROWS,
      presentRows(opened, section, { listed, form: { values: {}, errors: {} }, query: {}, ...about }),
      status,
    );
  }
}

const rowsSection = (opened: OpenedReturn, code: string): RowsSection => {
  const section = sectionOf(opened, code);
  if (!hasRows(section)) throw new NotFoundError('section');
  return section;
};
