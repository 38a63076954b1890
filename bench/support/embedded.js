/** The module as it stands in a glue. */
export const embedded = /Uint8Array\.(of\([^)]*\)|from\(".*"\.match\(.*charCodeAt\(\)\))/
