import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { ApplyUploadService } from '@lib/placements/importing/apply-upload.service';
import { ImportLine } from '@lib/placements/importing/imports.query';
import { RemovalsError } from '@lib/placements/importing/removals.error';
import { UploadsService } from '@lib/placements/importing/uploads.service';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { changesWords } from '../import-words';
import { importsPaths, importsRoutes } from '../imports.paths';
import { ApplyUploadForm } from './apply-upload.form';
import { presentUploadResult } from './upload-result.presenter';

const TEMPLATE = 'imports/result/result.njk';
const NOT_ACCEPTED = 'Tick the box if these children are to be no longer shown, or put the return aside';

/** One upload: its problems, its preview, and the one confirmation that applies all of it or nothing. */
@Controller()
export class UploadResultController {
  constructor(
    private readonly uploads: UploadsService,
    private readonly applying: ApplyUploadService,
  ) {}

  @Allow('import returns')
  @Get(importsRoutes.upload)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(TEMPLATE, presentUploadResult(await this.uploads.result(viewer, uploadIdOf(id))));
  }

  @Allow('import returns')
  @Post(importsRoutes.apply)
  @HttpCode(303)
  async apply(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(ApplyUploadForm, body);
    const uploadId = uploadIdOf(id);
    try {
      await this.applying.apply(viewer, uploadId, { acceptRemovals: form.value?.acceptRemovals === 'yes' });
    } catch (error) {
      if (!(error instanceof RemovalsError)) throw error;
      const errors = { acceptRemovals: NOT_ACCEPTED };
      const result = await this.uploads.result(viewer, uploadId);
      return pageWithProblems(TEMPLATE, presentUploadResult(result, { values: form.values, errors }));
    }
    return redirectTo(importsPaths.upload(id), appliedWords(await this.uploads.imports(viewer, uploadId)));
  }

  @Allow('import returns')
  @Post(importsRoutes.discard)
  @HttpCode(303)
  async discard(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.applying.discard(viewer, uploadIdOf(id));
    return redirectTo(importsPaths.list, 'The return is put aside, and what was read of it is deleted.');
  }
}

const appliedWords = (imports: readonly ImportLine[]): string => {
  const { changes } = imports[0]!;
  const replaced = imports.every(({ replacedBy }) => replacedBy);
  if (replaced)
    return 'The return is applied. A later return for its year counts in its place, so nothing changed.';
  return `The return is applied. ${changes ? changesWords(changes) : ''}`.trim();
};

/** What is no key is no upload. @throws NotFoundError as for an upload that is another borough's. */
export const uploadIdOf = (text: string): string => {
  if (!isId(text)) throw new NotFoundError('import');
  return text;
};
