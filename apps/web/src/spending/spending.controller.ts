import { Body, Controller, Get, HttpCode, Param, Post, UploadedFiles } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { SpendingLoads } from '@lib/measures/section-251/spending-loads.service';
import { SpendingProblem } from '@lib/measures/section-251/spending-table';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { ReceivesFiles } from '../access/receives-files.decorator';
import { handedInTable } from './handed-in-table';
import { presentSpendingLoad } from './spending-load.presenter';
import { ApplySpendingForm } from './spending.form';
import { spendingPaths } from './spending.paths';
import { presentSpending } from './spending.presenter';

const TEMPLATE = 'spending/spending.njk';
const ALREADY_HERE = 'This table is loaded already: the same figures. Nothing was changed.';

/** Loading a section 251 table: the file, the difference it would make, one confirmation, and taking it back. */
@Controller()
export class SpendingController {
  constructor(private readonly loads: SpendingLoads) {}

  @Allow('load spending')
  @Get(spendingPaths.index)
  async index(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page(TEMPLATE, await this.model(viewer, formOf()));
  }

  @Allow('load spending')
  @ReceivesFiles('file', { files: 1, bytes: WEB_LIMITS.uploadBytes })
  @Post(spendingPaths.index)
  @HttpCode(303)
  async receive(
    @CurrentViewer() viewer: Viewer,
    @UploadedFiles() uploaded: Express.Multer.File[] | undefined,
  ): Promise<Page | Redirect> {
    const again = async (
      errors: FormModel['errors'],
      problems: readonly SpendingProblem[] = [],
    ): Promise<Page> =>
      pageWithProblems(TEMPLATE, await this.model(viewer, { ...formOf(), errors }, problems));
    try {
      const received = await this.loads.receive(viewer, handedInTable(uploaded));
      if ('problems' in received)
        return await again({ file: problemsMessage(received.problems) }, received.problems);
      return redirectTo(spendingPaths.load(received.id), received.isNew ? undefined : ALREADY_HERE);
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
  }

  @Allow('load spending')
  @Get(spendingPaths.loadPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page('spending/spending-load.njk', presentSpendingLoad(await this.loads.preview(viewer, id)));
  }

  @Allow('load spending')
  @Post(spendingPaths.applyPattern)
  @HttpCode(303)
  async apply(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    const form = parseForm(ApplySpendingForm, body);
    await this.loads.apply(viewer, id, form.value?.seen ?? '');
    return redirectTo(spendingPaths.load(id), 'The table is loaded.');
  }

  @Allow('load spending')
  @Post(spendingPaths.putAsidePattern)
  @HttpCode(303)
  async putAside(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.loads.putAside(viewer, id);
    return redirectTo(spendingPaths.index, 'The table is put aside. Nothing was changed.');
  }

  @Allow('load spending')
  @Post(spendingPaths.takeBackPattern)
  @HttpCode(303)
  async takeBack(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.loads.takeBack(viewer, id);
    return redirectTo(
      spendingPaths.load(id),
      'The table is taken back. Its figures are what they were before it.',
    );
  }

  private async model(
    viewer: Viewer,
    form: FormModel,
    problems: readonly SpendingProblem[] = [],
  ): Promise<object> {
    return presentSpending(await this.loads.overview(viewer), form, problems);
  }
}

const problemsMessage = (problems: readonly SpendingProblem[]): string =>
  problems.length === 1
    ? problems[0]!.message
    : `The table has ${problems.length.toLocaleString('en-GB')} problems. Mend them and send it again`;
