import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { Workstreams } from '@lib/measures/workstreams/workstreams.service';
import { errorsOf, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { workstreamsPaths, workstreamsRoutes } from '../workstreams.paths';
import { presentChange } from './change.presenter';
import { REPORT_CODES } from './choices';
import { changeOfForm, formOfWorkstream, WorkstreamForm } from './workstream.form';

const TEMPLATE = 'workstreams/change/change.njk';

/** What a workstream shows: its question, its figures and its reports. */
@Controller()
export class ChangeWorkstreamController {
  constructor(private readonly workstreams: Workstreams) {}

  @Allow('change workstreams')
  @Get(workstreamsRoutes.change)
  async show(@CurrentViewer() viewer: Viewer, @Param('code') code: string): Promise<Page> {
    const versions = await this.workstreams.versions(viewer, code);
    return page(TEMPLATE, presentChange(versions, formOf(formOfWorkstream(versions[0]!))));
  }

  @Allow('change workstreams')
  @Post(workstreamsRoutes.change)
  @HttpCode(303)
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(WorkstreamForm, body);
    const versions = await this.workstreams.versions(viewer, code);
    if (!form.ok) return pageWithProblems(TEMPLATE, presentChange(versions, form));
    try {
      const seen = Number(form.value.seen);
      const of = { code, seen, reports: REPORT_CODES };
      const version = await this.workstreams.change(viewer, changeOfForm(form.value), of);
      return redirectTo(workstreamsPaths.workstream(code), `Version ${version} is saved.`);
    } catch (error) {
      const { values } = form;
      if (error instanceof InvalidError)
        return pageWithProblems(
          TEMPLATE,
          presentChange(versions, { values, errors: errorsOf(error.problems) }),
        );
      if (!(error instanceof ConflictError)) throw error;
      const now = await this.workstreams.versions(viewer, code);
      const known = { values: { ...values, seen: String(now[0]!.version) }, errors: {} };
      return new Page(TEMPLATE, { ...presentChange(now, known), conflict: error.message }, 409);
    }
  }
}
