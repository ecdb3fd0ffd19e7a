import { Body, Controller, Get, HttpCode, Param, Post, UploadedFiles } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { ListProblem } from '@lib/provision/lists/listed-setting';
import { SettingLists } from '@lib/provision/lists/setting-lists.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ReceivesFiles } from '../../access/receives-files.decorator';
import { providersPaths } from '../providers.paths';
import { handedInList } from './handed-in-list';
import { ListForm, LoadForm } from './list.form';
import { presentList } from './list.presenter';
import { presentLists } from './lists.presenter';

const TEMPLATE = 'providers/lists/lists.njk';
const ALREADY_HERE = 'This list is loaded already: the same rows for the same day. Nothing was changed.';

/** Loading a list of settings: the file, the difference it would make, one confirmation. */
@Controller()
export class ListsController {
  constructor(private readonly lists: SettingLists) {}

  @Allow('manage providers')
  @Get(providersPaths.lists)
  async index(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page(TEMPLATE, await this.model(viewer, formOf()));
  }

  @Allow('manage providers')
  @ReceivesFiles('file', { files: 1, bytes: WEB_LIMITS.uploadBytes })
  @Post(providersPaths.lists)
  @HttpCode(303)
  async receive(
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @UploadedFiles() uploaded: Express.Multer.File[] | undefined,
  ): Promise<Page | Redirect> {
    const form = parseForm(ListForm, body);
    const again = async (errors: FormModel['errors'], problems: readonly ListProblem[] = []): Promise<Page> =>
      pageWithProblems(TEMPLATE, await this.model(viewer, { values: form.values, errors }, problems));
    try {
      const file = handedInList(uploaded);
      if (!form.ok) return await again(form.errors);
      const received = await this.lists.receive(viewer, file, form.value.asAt);
      if ('problems' in received)
        return await again({ file: problemsMessage(received.problems) }, received.problems);
      return redirectTo(providersPaths.list(received.id), received.isNew ? undefined : ALREADY_HERE);
    } catch (error) {
      if (error instanceof InvalidError) return again({ ...errorsOf(error.problems), ...form.errors });
      throw error;
    }
  }

  @Allow('manage providers')
  @Get(providersPaths.listPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page('providers/lists/list.njk', presentList(await this.lists.preview(viewer, id)));
  }

  @Allow('manage providers')
  @Post(providersPaths.loadPattern)
  @HttpCode(303)
  async load(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    const form = parseForm(LoadForm, body);
    await this.lists.load(viewer, id, form.value?.seen ?? '', form.value?.bringBack ?? []);
    return redirectTo(providersPaths.list(id), 'The list is loaded.');
  }

  @Allow('manage providers')
  @Post(providersPaths.putAsidePattern)
  @HttpCode(303)
  async putAside(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.lists.putAside(viewer, id);
    return redirectTo(providersPaths.lists, 'The list is put aside. The directory is as it was.');
  }

  private async model(
    viewer: Viewer,
    form: FormModel,
    problems: readonly ListProblem[] = [],
  ): Promise<object> {
    return presentLists(await this.lists.recent(viewer), form, problems);
  }
}

const problemsMessage = (problems: readonly ListProblem[]): string =>
  problems.length === 1
    ? problems[0]!.message
    : `The list has ${problems.length.toLocaleString('en-GB')} problems. Mend them and send it again`;
