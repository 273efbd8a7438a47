const around =
  /^(begin|commit|rollback)|^(with noted as \()?insert into "reading"|set_config|still_acting|sign_in_session|with recursive tree/i;

/** Whether a statement is a page's own: not what every request sends around it, and writes down at its end. */
export const isOfThePage = (statement: string): boolean => !around.test(statement);
