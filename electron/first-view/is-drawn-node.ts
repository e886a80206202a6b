import { type DrawnNode, drawnAttributes, drawnTags } from '../../corpus/model/drawn-node';

const limits = { nodes: 4_000, depth: 40, text: 20_000 } as const;

/** Whether something is a part of a window, with nothing in it but what is listed here, and not too large. */
export function isDrawnNode(value: unknown): value is DrawnNode {
  let nodeCount = 0;
  const check = (node: unknown, depth: number): boolean => {
    nodeCount += 1;
    if (nodeCount > limits.nodes || depth > limits.depth) return false;
    if (typeof node === 'string') return node.length <= limits.text;
    if (!Array.isArray(node) || node.length !== 3) return false;
    const [tag, attributes, parts] = node as unknown[];
    if (typeof tag !== 'string' || !drawnTags.has(tag) || !isAttributes(attributes)) return false;
    return Array.isArray(parts) && parts.every(part => check(part, depth + 1));
  };
  return check(value, 0);
}

function isAttributes(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(([name, text]) => {
    if (!drawnAttributes.has(name) || typeof text !== 'string' || text.length > 500) return false;
    return name !== 'style' || isDeclarations(text);
  });
}

/** Whether a text is CSS declarations of lengths, numbers and shares, and nothing that ends a rule or names an address. */
export function isDeclarations(text: string): boolean {
  return /^(\s*(--)?[a-z-]+:\s*[\w .%-]+;)*\s*$/.test(text);
}
