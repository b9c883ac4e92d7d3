"""The English words by which buyers ask for a property and shops name it.

Reviewed general trade vocabulary: no product, brand or shop is named here. A block is the key of
a property and its phrases, in the singular, separated by commas. Those on a line with ``?`` only
ask for the property; the others also are what shops call it.
"""

from typing import Final

ATTRIBUTE_WORDS: Final = """
price
  price, live price, list price, coupon price, sale price, cost
  ? cuanto cuesta, cuánto cuesta, cuanto vale, quanto costa, quanto custa, magkano
  ? how much is, how much are, how much r, how much for, how much money, how much does it cost
  ? how much do they cost, what does it cost, hw mch, hw much, how mch
coupon
  coupon, discount, voucher, promo code
  ? what the code, what is the code, whats the code, what's the code
  ? code please, code pls, code plz, have a code, any code, the code for
gift
  gift, freebie
  ? what is included, what's included, whats included, what come with, what come w
  ? free gift, anything free, something free, free with it, freebie
gift_wrap
  gift wrap, gift wrapping, gift wrapped
weight
  weight, net weight
  ? how heavy, weigh
net_content
  net content, net quantity, item package quantity
  ? how big is the bottle, how big is the tube, how big is the jar, how big is the can
capacity
  capacity, volume
  ? how many liter, how many litre, how many ml, how much does it hold, how much can it hold
  ? how big is the bottle, how big is the tube, how big is the jar, how big is the can
size
  size, dimension, measurement
  ? how big, how large, how big is the bottle, how big is the tube, how big is the jar
  ? how big is the can
length
  length
  ? how long is it in
width
  width
  ? how wide
height
  height
  ? how tall, how high
thickness
  thickness, loft
  ? how thick, how thin
colour
  color, colour, color name, shade
fading
  color fastness, colour fastness, fade, fading, color bleed, colour bleed, color run
  colour run, colorfast, colourfast
  ? color bleed, color come off, colour come off, dye run, dye bleed, bleed in the wash
material
  material, fabric, fabric type, material type, material composition
  ? made of, made out of, made from, real leather, genuine leather, pure cotton, all cotton
  ? is it 304, is it 316, 304 stainless, 316 stainless, 304 or 316, 316 or 304, 304 steel, 316 steel
lining
  lining, lining material
filling
  fill, filling, fill material, fill type
sole
  sole, outer sole, sole material, outsole
ingredients
  ingredient, active ingredient, key ingredient
  ? what's in it, whats in it, what is in it, what's inside it, what's it made with
origin
  origin, country of origin, country as labeled
  ? made in, where is this made, where is it made, where are these made, where are they made
  ? manufactured in
manufacturer
  manufacturer, maker
  ? who makes, who made
brand
  brand, brand name
model
  model, model number, model name, part number, item model number
model_year
  model year, release year
shelf_life
  shelf life, expiration date, expiry, expiry date, expiration
  ? expire, go bad
production_date
  production date, manufacturing date
  ? when was it made
warranty
  warranty, guarantee, warranty description
delivery_time
  delivery time, shipping time, handling time
  ? when will it ship, when will it arrive, how fast is shipping, how long does shipping take
  ? how long is shipping, when will i get it, when do i get it, when will i receive it
shipping_fee
  shipping fee, shipping cost, free shipping, postage, shipping charge, delivery fee
  delivery cost, delivery charge, free delivery, postage cost, postage and packing
  ? ship cost, ship fee, cost to ship, much to ship, much is it to ship
  ? how much is postage, how much is the postage, how much is delivery, how much is the delivery
  ? how much is shipping, how much for postage, how much for delivery, how much for shipping
  ? pay postage, pay for postage, pay for delivery, pay delivery
  ? ship free, ship for free, ship it free, ship it for free
ship_from
  ship from, ships from
courier
  courier, carrier
returns
  return, refund, exchange, return policy
  ? send it back, send them back, sent back, bring it back, take it back, money back
  ? can i swap it, can i swap them, could i swap it, can i swap if, swap it if, swap if, swap size
stock
  stock, in stock, availability, available
  ? how many left, how many are left, how many is left, how many do you have left, any left
  ? how many are there left, how many remain, how many remaining, how many are remaining
limit
  purchase limit, limit per customer, limit per buyer, order limit, limit
  ? how many can i buy, how many can i get, how many can i order, how many can we buy
  ? most i can buy, max i can buy, maximum i can buy, how many per person
invoice
  invoice, receipt
power
  power, wattage, watt
  ? how many watt, how powerful
voltage
  voltage, volt
frequency
  frequency, refresh rate
battery
  battery, battery capacity, battery type, battery included, battery required
  ? need battery, take battery, come with battery
battery_life
  battery life, run time, runtime, playback time
  ? battery last, charge last, hour of battery
magnetic
  magsafe, magnetic, magnetic attachment, magnet
  ? have magnets, magnetic ring
charging
  charging, charging time, charge time, charger
  ? how long to charge
power_source
  power source, power source type, power supply, corded
screen
  screen, screen size, display, display size
resolution
  resolution, display resolution, pixel, megapixel
memory
  memory, ram, storage, hard drive, memory storage capacity, hard disk
system
  operating system, platform, hardware platform
processor
  processor, cpu, chip, chipset
connection
  connectivity, connectivity technology, bluetooth, connector, connector type, wireless
  wifi, interface, port
compatibility
  compatibility, compatible, compatible device, compatible phone model, compatible with
  ? work with, fit with
people
  target audience, suitable for
age
  age, age range, age range description, manufacturer minimum age, manufacturer maximum age,
  life stage, recommended age, suitable age, age limit
  ? how old, year old, what age, which age
gender
  gender, target gender, department
  ? for men, for women, for man, for woman, men or women, for boy, for girl, unisex
skin
  skin type
season
  season
style
  style
pattern
  pattern, print
fit
  fit type, fit, silhouette
  ? slim fit, loose fit, true to size
sleeve
  sleeve, sleeve type, sleeve length
collar
  collar, neck style, neckline, collar style
closure
  closure, closure type, zipper
heel
  heel, heel height, heel type
shape
  shape, item shape, form factor
  ? round or
finish
  finish, finish type, surface
care
  care, care instruction, washing instruction, fabric care, washing
  ? machine washable, machine wash, wash, how to clean, dry clean, washable, dishwasher
waterproof
  water resistance level, water resistant, waterproof, water resistance
energy
  energy efficiency, energy rating, energy star
noise_cancelling
  noise cancelling, noise canceling, noise cancellation, active noise cancelling, anc
noise
  noise, noise level, decibel
  ? how loud, how quiet
flavour
  flavor, flavour, taste
scent
  scent, fragrance, smell, odor, odour
  ? unscented, scented, fragrance free, perfumed
sugar
  sugar, sugar content
  ? sugar free
calories
  calorie, energy content
  ? how many calorie
storage_method
  storage instruction, storage condition
usage
  usage, direction, instruction, how to use
effect
  effect, benefit, function, feature, special feature
package
  included component, package content, in the box, package, packaging, accessory
  ? what is included, what's included, whats included, what come with, what come w
  ? come with, come w, come along with
quantity
  number of item, unit count, number of piece, quantity, pack size, pack
  ? how many come, how many piece, how many are in, how many in
certificate
  certification, certified, specification met, standard
  ? approved
installation
  installation, installation type, mounting type, assembly, assembly required, mount
  ? assemble, install
load
  weight capacity, maximum weight recommendation, maximum weight, weight limit
  load capacity, maximum load, max weight, max load, weight rating, weight range
  maximum rider weight, max rider weight, rider weight, maximum user weight, max user weight
  user weight, baby weight, child weight, passenger weight
  ? how much weight can, how much weight will, how much weight does it hold
  ? hold up to, support weight
room
  room type, recommended use, recommended us for product, occasion, indoor outdoor usage
  area
  ? indoor, outdoor
sun_protection
  spf, sun protection, uv protection, sun protection factor
language
  language
author
  author, writer
publisher
  publisher
speed
  speed, maximum speed, rpm
  ? how fast
temperature
  temperature
light
  light source, light color, brightness, lumen, color temperature, bulb type, light type
  ? how bright
"""

DIMENSION_ASKS: Final = """
money
  how much is, how much are, how much does it cost, price, cost
mass
  how heavy, weigh, weight, how many pound, how many kg, how many gram, how many ounce
volume
  how many ml, how many liter, how many litre, how many gallon, how many cup, fluid ounce
duration
  how long does, how long will, how many day, how many hour, how many year, how many month
  how many minute, how long is the warranty
length
  how tall, how wide, how thick, how high, how many inch, how many feet, how many cm
  how deep, dimension, diameter
area
  square feet, square meter, square foot
power
  watt, wattage, how powerful
voltage
  volt, voltage
charge
  mah, milliamp
temperature
  how hot, how cold, how warm, how many degree, temperature
data
  how many gb, how much storage, how much memory, how much ram
percent
  what percent, what percentage
energy
  how many calorie
frequency
  refresh rate, hertz
count
  how many
"""
"""What asks for a figure, by the dimension of :class:`Quantity` its answer has."""

FILLERS: Final = """
a an the what what's whats s is are of it its it's this that these those one do does how much
many please tell me i can could you your know hi hello about for in on and there link item
product have has got exactly actually again show say which type kind u ur pls
"""
"""What may stand around an attribute's name without changing what is asked."""
