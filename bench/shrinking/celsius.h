double celsius_fahrenheit(double celsius);
