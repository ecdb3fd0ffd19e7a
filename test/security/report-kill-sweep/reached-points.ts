import { Swept } from '@test/support/statement-proxy/kill-sweep';

const NEVER = /: the flow never came so far$/;

/**
 * Without the points a worker never comes to while the mail server misbehaves: it stops earlier then than where statements
 * were counted, with a server that took mails. They are no finding, and no point either.
 */
export const reached = (swept: Swept): Swept => {
  const findings = swept.findings.filter((finding) => !NEVER.test(finding));
  return { ...swept, findings, points: swept.points - (swept.findings.length - findings.length) };
};
