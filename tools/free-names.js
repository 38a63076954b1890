/** The names that a piece of JavaScript reads or writes and does not declare itself, by its syntax tree as acorn has it. */

/**
 * The names that a pattern declares: those of a variable or a parameter.
 * @param {any} pattern
 * @returns {string[]}
 */
const patternNames = (pattern) => {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) => patternNames(each.value ?? each))
    case 'ArrayPattern':
      return pattern.elements.flatMap(patternNames)
    case 'AssignmentPattern':
      return patternNames(pattern.left)
    case 'RestElement':
      return patternNames(pattern.argument)
    default:
      return []
  }
}

/**
 * The names that a statement declares in the block that it stands in.
 * @param {any} statement
 * @returns {string[]}
 */
export const declaredNames = (statement) => {
  switch (statement?.type) {
    case 'VariableDeclaration':
      return statement.declarations.flatMap((each) => patternNames(each.id))
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return [statement.id.name]
    case 'ExportNamedDeclaration':
      return declaredNames(statement.declaration)
    case 'ImportDeclaration':
      return statement.specifiers.map((each) => each.local.name)
    default:
      return []
  }
}

/** The names that a node declares for what is in it. */
const scopeOf = (node) => {
  switch (node.type) {
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
      return node.body.flatMap(declaredNames)
    case 'ArrowFunctionExpression':
      return node.params.flatMap(patternNames)
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return [...node.params.flatMap(patternNames), node.id?.name, 'arguments']
    case 'ClassExpression':
    case 'ClassDeclaration':
      return node.id ? [node.id.name] : []
    case 'CatchClause':
      return patternNames(node.param)
    case 'ForStatement':
      return declaredNames(node.init)
    case 'ForInStatement':
    case 'ForOfStatement':
      return declaredNames(node.left)
    default:
      return []
  }
}

/** The parts of a node that are names of properties and not of variables. */
const isPropertyName = (node, key) =>
  (node.type == 'MemberExpression' && key == 'property' && !node.computed) ||
  node.type == 'MetaProperty' ||
  (/^(Property|MethodDefinition|PropertyDefinition)$/.test(node.type) &&
    key == 'key' &&
    !node.computed) ||
  (node.type == 'ExportSpecifier' && key == 'exported') ||
  (node.type == 'ImportSpecifier' && key == 'imported')

/**
 * Calls `found` with every identifier that is free in the node.
 * @param {any} node
 * @param {(identifier: { name: string, start: number, end: number }) => void} found
 * @param {string[][]} [scopes] what is declared around it
 */
export const visitFreeNames = (node, found, scopes = []) => {
  if (node.type == 'Identifier') {
    if (!scopes.some((names) => names.includes(node.name))) found(node)
    return
  }
  const inner = [...scopes, scopeOf(node)]
  for (const [key, value] of Object.entries(node)) {
    if (isPropertyName(node, key)) continue
    // `{ x }` is a key and a value at one place.
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type == 'string') visitFreeNames(child, found, inner)
  }
}

/** The same as a sorted list. */
export const freeNames = (node) => {
  const names = new Set()
  visitFreeNames(node, ({ name }) => names.add(name))
  return [...names].sort()
}
