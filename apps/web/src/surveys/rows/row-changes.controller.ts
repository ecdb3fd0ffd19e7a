import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { Filling } from '@lib/surveys/filling/filling.service';
import { GivenAnswer } from '@lib/surveys/filling/given-answer';
import { hasRows, RowsSection } from '@lib/surveys/question-sets/question-set';
import { OpenedReturn, OpenedReturns } from '@lib/surveys/returns/opened-returns.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { rowOf, sectionOf } from '../fields/asked-fields';
import { FIRST_LOOK } from '../fields/attempt';
import { readFields } from '../fields/read-fields';
import { rowName, rowNameText } from '../fields/row-name';
import { trySaving } from '../fields/save-fields';
import { waveCaption } from '../page-facts';
import { surveysPaths, surveysRoutes } from '../surveys.paths';
import { keyFields, presentAddRow } from './add-row.presenter';
import { RemoveRowForm } from './remove-row.form';

const ADD = 'surveys/rows/add-row.njk';
const REMOVE = 'surveys/rows/remove-row.njk';

/** Adds a row to a return and removes one from it. */
@Controller()
export class RowChangesController {
  constructor(
    private readonly opened: OpenedReturns,
    private readonly filling: Filling,
  ) {}

  @Allow('complete surveys')
  @Get(surveysRoutes.addRow)
  async toAdd(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('section') code: string,
  ): Promise<Page> {
    const opened = await this.opened.open(viewer, wave);
    return page(ADD, presentAddRow(opened, rowsSection(opened, code), FIRST_LOOK));
  }

  @Allow('complete surveys')
  @Post(surveysRoutes.addRow)
  @HttpCode(303)
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('section') code: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const opened = await this.opened.open(viewer, wave);
    const section = rowsSection(opened, code);
    const { given, values } = readFields(opened.compiled.set, keyFields(section), body);
    let rowId = '';
    const refused = await trySaving(values, async () => {
      refuseBlank(section, given);
      ({ rowId } = await this.filling.addRow(viewer, wave, {
        section: code,
        manner: 'screen',
        answers: given,
      }));
    });
    if (refused) return new Page(ADD, presentAddRow(opened, section, refused), refused.status);
    return redirectTo(surveysPaths.row(wave, rowId), 'It is added. Answer what else is asked.');
  }

  @Allow('complete surveys')
  @Get(surveysRoutes.removeRow)
  async toRemove(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('row') id: string,
  ): Promise<Page> {
    return page(REMOVE, await this.removeModel(viewer, { wave, id }, formOf()));
  }

  @Allow('complete surveys')
  @Post(surveysRoutes.removeRow)
  @HttpCode(303)
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('row') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(RemoveRowForm, body);
    if (!form.ok) return new Page(REMOVE, await this.removeModel(viewer, { wave, id }, form), 422);
    const opened = await this.opened.open(viewer, wave);
    const { section } = rowOf(opened, id);
    const because = form.value.because?.trim() || null;
    const refused = await trySaving(form.values, () => this.filling.removeRow(viewer, wave, id, because));
    if (refused)
      return new Page(
        REMOVE,
        { ...(await this.removeModel(viewer, { wave, id }, form)), conflict: refused.conflict },
        refused.status,
      );
    return redirectTo(
      surveysPaths.section(wave, section.code),
      `The ${section.rows.one} is removed from this return.`,
    );
  }

  private async removeModel(
    viewer: Viewer,
    { wave, id }: { wave: string; id: string },
    form: FormModel,
  ): Promise<object> {
    const opened = await this.opened.open(viewer, wave, ({ held }) =>
      Object.values(held.rows)
        .flat()
        .filter((row) => row.id === id),
    );
    const row = rowOf(opened, id);
    return {
      title: `Remove a ${row.section.rows.one}`,
      caption: waveCaption(opened),
      heading: rowNameText(rowName(opened, row)),
      back: { href: surveysPaths.row(wave, id) },
      action: surveysPaths.removeRow(wave, id),
      form,
    };
  }
}

/** A row without anything that tells it from the others could not be found again. */
const refuseBlank = (section: RowsSection, given: readonly GivenAnswer[]): void => {
  const isBlank = given.every((one) => typeof one.given === 'string' && one.given.trim() === '');
  const [first] = keyFields(section);
  if (isBlank && first)
    throw new InvalidError('Nothing was saved. Mend what is named.', 'row-blank', [
      { field: first.question.code, message: `${first.question.label}: enter what it is` },
    ]);
};

const rowsSection = (opened: OpenedReturn, code: string): RowsSection => {
  const section = sectionOf(opened, code);
  if (!hasRows(section)) throw new NotFoundError('section');
  return section;
};
