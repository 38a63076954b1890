#include "attributes.h"

static void on_start(void *userData, const XML_Char *element, const XML_Char **atts) {
  const XML_AttributeHandler handler = (XML_AttributeHandler)userData;
  handler(NULL, element, NULL, NULL);
  for (; *atts; atts += 2)
    handler(NULL, element, atts[0], atts[1]);
}

void XML_SetAttributeHandler(XML_Parser parser, XML_AttributeHandler handler) {
  XML_SetUserData(parser, (void *)handler);
  XML_SetStartElementHandler(parser, handler ? on_start : NULL);
}
