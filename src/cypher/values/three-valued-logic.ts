/** openCypher's truth: true, false, and null for what is not known. */
export type Truth = boolean | null;

export function and(left: Truth, right: Truth): Truth {
  if (left === false || right === false) return false;
  return left === null || right === null ? null : true;
}

export function or(left: Truth, right: Truth): Truth {
  if (left === true || right === true) return true;
  return left === null || right === null ? null : false;
}

export function xor(left: Truth, right: Truth): Truth {
  return left === null || right === null ? null : left !== right;
}

export function not(truth: Truth): Truth {
  return truth === null ? null : !truth;
}
