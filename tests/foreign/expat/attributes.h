#pragma once
#include "expat.h"

/* Gets an element that begins, without name and value, and then each of its attributes. */
typedef void (*XML_AttributeHandler)(void *userData, const XML_Char *element, const XML_Char *name,
                                     const XML_Char *value);

/* In place of XML_SetStartElementHandler. The handler is the user data. */
void XML_SetAttributeHandler(XML_Parser parser, XML_AttributeHandler handler);
